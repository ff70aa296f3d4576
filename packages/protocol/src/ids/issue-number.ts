import * as z from "zod";

const MAX = 2 ** 31 - 1;

/** The number of an issue, a pull request or a board: GitHub's `Int`, from 1 to 2147483647. */
export const IssueNumber = z.int32().positive();

/** The same in decimal digits, without leading zeros, as the source of a pattern. */
export const ISSUE_DIGITS = `(?:${[...String(MAX)].flatMap(lower).join("|")}|${MAX})`;

const DIGITS = new RegExp(`^${ISSUE_DIGITS}$`);

/** The number that decimal digits write, and nothing else; `undefined` where they write none. */
export function readIssueNumber(digits: string): number | undefined {
	return DIGITS.test(digits) ? Number(digits) : undefined;
}

/** What is lower than the highest number by its digit at a place, or shorter than it. */
function lower(digit: string, at: number): string[] {
	const before = String(MAX).slice(0, at);
	const rest = String(MAX).length - at - 1;
	const least = at === 0 ? 1 : 0;
	const most = Number(digit) - 1;
	const shorter = at === 0 ? [`[1-9]\\d{0,${rest - 1}}`] : [];
	if (most < least) return shorter;
	const there = most === least ? `${most}` : `[${least}-${most}]`;
	return [...shorter, `${before}${there}${rest === 0 ? "" : `\\d{${rest}}`}`];
}
