import { exampleTemplates } from "@codex-workers/protocol";

const LENGTH = 58_000;
const ROW = "| 1 | Low | add(-0, 0) was not tested | The test covers both zeros |";
const CRITERION = "| 1 | Blindspots | ✅ FIXED | 1 |";
const COUNT = "| Fixed in PR | 1 |";

/** A review as people write it, without JSON, of about 58,000 characters: one long table of findings. */
export function longReview(issue: number): string {
	const short = exampleTemplates(issue).review;
	const rows: string[] = [];
	for (let length = short.length; length < LENGTH; length += (rows.at(-1)?.length ?? 0) + 1) {
		rows.push(rowAt(rows.length + 1));
	}
	const changes = [
		[ROW, rows.join("\n")],
		[CRITERION, CRITERION.replace(/1 \|$/, `${rows.length} |`)],
		[COUNT, `| Fixed in PR | ${rows.length} |`],
	] as const;
	return changes.reduce((text, [from, to]) => changed(text, from, to), short);
}

const rowAt = (number: number) =>
	`| ${number} | Low | add(${number}, 0) was not tested, nor what it gives for a number that is none, for one that is too large to be exact, and for a text | A table of numbers in \`add.test.ts\` covers row ${number}: both zeros, what is not a number, the largest exact integer and its successor; texts are refused by the type, and a test says so |`;

function changed(text: string, from: string, to: string): string {
	if (text.includes(from)) return text.replace(from, () => to);
	throw new TypeError(`the template of a review has no ${JSON.stringify(from)}`);
}
