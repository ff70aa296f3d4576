/** What a text says of a worker's turns; `why` and `line` (from 1) name what is wrong with it. */
export type ParsedTurnCheck =
	| { readonly type: "turn-check"; readonly turns: number; readonly budget: number }
	| { readonly type: "none" }
	| { readonly type: "invalid"; readonly line: number; readonly why: string };

// Bold type, a quotation mark, and the warning sign in whatever encoding is left of it.
const SIGN = /^[^A-Za-z0-9]{0,20}/;
const LABEL = /^turn[ _-]?check[\s:*_]*/i;
const COUNT = /^`?(?<turns>\d{1,6})\s*(?:\/|of)\s*(?<budget>[1-9]\d{0,5})`?(?!\w)/;

/**
 * Finds the turn check in a text: its own line, with or without bold type and a warning sign
 * (also one that lost its encoding). Two that differ, or one without numbers, are invalid.
 */
export function parseTurnCheck(text: string): ParsedTurnCheck {
	let found: ParsedTurnCheck = { type: "none" };
	for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
		const said = line.replace(SIGN, "");
		if (!LABEL.test(said)) continue;
		const read = readCount(said.replace(LABEL, ""));
		if (read === undefined) {
			return { type: "invalid", line: at + 1, why: "a turn check must say N/100 turns used" };
		}
		if (found.type === "turn-check" && !isSame(found, read)) {
			return { type: "invalid", line: at + 1, why: "a second turn check says something else" };
		}
		found = { type: "turn-check", ...read };
	}
	return found;
}

interface Count {
	readonly turns: number;
	readonly budget: number;
}

function readCount(text: string): Count | undefined {
	const { turns, budget } = COUNT.exec(text)?.groups ?? {};
	return turns === undefined ? undefined : { turns: Number(turns), budget: Number(budget) };
}

function isSame(one: Count, other: Count): boolean {
	return one.turns === other.turns && one.budget === other.budget;
}
