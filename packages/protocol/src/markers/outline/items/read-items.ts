import { plainText } from "../../markdown/plain-text.ts";
import { saysNone } from "../values/says-nothing.ts";

const ITEM = /^\s*(?:[-*+•‐-―]|\d{1,4}[.)])\s+(?<text>.*)$/;

/** The items of a list, bulleted or numbered; a line that begins none goes on with the one before. */
export function readItems(lines: readonly string[]): string[] {
	const items: string[][] = [];
	for (const line of lines) {
		const begun = ITEM.exec(line)?.groups?.["text"];
		const text = begun ?? line.trim();
		if (begun !== undefined || items.length === 0) items.push([]);
		if (text !== "") items.at(-1)?.push(text);
	}
	const texts = items.map((item) => plainText(item.join("\n"))).filter((text) => text !== "");
	return texts.length === 1 && texts.every(saysNone) ? [] : texts;
}
