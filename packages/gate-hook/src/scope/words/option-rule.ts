/** The options that a program may be given. */
export interface OptionRule {
	/** Letters, which may be joined: `-la`. */
	readonly letters: ReadonlyMap<string, Takes>;
	/** Names without their dashes. Any of them may have a value behind `=`. */
	readonly names: ReadonlyMap<string, Takes>;
	/** Whether `-5` is one. */
	readonly counts: boolean;
}

/** `value`: the rest of the word, or else the next one. `rest`: the rest of the word, if any. */
type Takes = "nothing" | "value" | "rest";

const TAKES = { ":": "value", "?": "rest", "": "nothing" } as const;

/**
 * Options as a list: `-abc` three letters, `-k:` a letter with a value, `-M?` a letter whose value
 * is joined to it or absent, `--name`, `--name:` with a value, `-#` a number.
 */
export function optionRule(list: string): OptionRule {
	const letters = new Map<string, Takes>();
	const names = new Map<string, Takes>();
	const words = list.split(/\s+/).filter((word) => word !== "");
	for (const word of words) {
		const [, dashes = "", name = "", mark = ""] = /^(--?)([\w-]+)([:?]?)$/.exec(word) ?? [];
		const takes = TAKES[mark === ":" || mark === "?" ? mark : ""];
		if (dashes === "--") names.set(name, takes);
		else for (const letter of name) letters.set(letter, takes);
	}
	return { letters, names, counts: words.includes("-#") };
}
