import { readChoice } from "./read-choice.ts";

const read = readChoice(["yes", "no", "true", "false"]);

export function readYesNo(text: string): boolean | undefined {
	const word = read(text);
	return word === undefined ? undefined : word === "yes" || word === "true";
}
