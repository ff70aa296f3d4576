import type { Text } from "../text/text.ts";

/** What the inputs of a line hold by now: one command after the other takes its part, and files are written to. */
export interface Inputs {
	/** What an input may hold by now. */
	now(input: Text): Text;
	/** Notes what an input may hold from now on. */
	becomes(input: Text, next: Text): void;
	/** Notes that an input is the file of this key. */
	opened(key: string, input: Text): void;
	/** The inputs that are the file of this key. */
	openedAs(key: string): readonly Text[];
}

/** Of very many the latest. */
const MOST_OPEN = 16;
const NONE: readonly Text[] = [];

/** Nothing was read, nothing was opened. */
export function createInputs(): Inputs {
	let later: Map<Text, Text> | undefined;
	let files: Map<string, Text[]> | undefined;
	const now = (input: Text): Text => {
		if (later === undefined) return input;
		let text = input;
		for (let next = later.get(text); next !== undefined; next = later.get(text)) text = next;
		if (text !== input) later.set(input, text);
		return text;
	};
	return {
		now,
		becomes(input, next) {
			const last = now(input);
			later ??= new Map();
			if (now(next) !== last) later.set(last, next);
		},
		opened(key, input) {
			files ??= new Map();
			const inputs = files.get(key) ?? [];
			if (!inputs.includes(input)) files.set(key, [...inputs, input].slice(-MOST_OPEN));
		},
		openedAs: (key) => files?.get(key) ?? NONE,
	};
}
