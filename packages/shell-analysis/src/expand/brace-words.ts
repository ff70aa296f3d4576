import type { Word } from "unbash";
import { parseSource } from "../parse/parse-source.ts";
import { expandBraces } from "./expand-braces.ts";

const LONGEST_WORD = 4096;

/** The words that brace expansion makes of one word; undefined when there are too many. */
export function braceWords(word: Word): readonly Word[] | undefined {
	if (!word.parts?.some((part) => part.type === "BraceExpansion")) return [word];
	if (word.text.length > LONGEST_WORD) return undefined;
	const sources = expandBraces(word.text);
	if (sources === undefined) return undefined;
	const words: Word[] = [];
	for (const source of sources) {
		if (source !== "") words.push(...wordsIn(source));
	}
	return words;
}

function wordsIn(source: string): readonly Word[] {
	const [statement] = parseSource(`: ${source}`).tree?.commands ?? [];
	if (statement?.command.type !== "Command") return [];
	return statement.command.args.flatMap((argument) => (argument.type === "Word" ? [argument] : []));
}
