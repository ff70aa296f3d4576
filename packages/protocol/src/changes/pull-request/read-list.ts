import type { TextLine } from "./read-sections.ts";

const ITEM = /^\s*(?:[-*+•‐-―]|\d{1,4}[.)])\s+(?<text>\S.*)$/;
const BOX = /^\[\s*(?<tick>[xX✓✔☑✅]?)\s*\]\s+(?<item>\S[\s\S]*)$/u;

/** The items of a list, with any bullet; a line that begins none goes on with the one before. */
export function readList(lines: readonly TextLine[]): string[] {
	const items: string[] = [];
	for (const { text } of lines) {
		const begun = ITEM.exec(text)?.groups?.["text"];
		if (begun !== undefined) items.push(begun.trim());
		else if (text.trim() !== "" && items.length > 0) items.push(`${items.pop()} ${text.trim()}`);
	}
	return items;
}

/** The items of a checklist, `[x]` or `[ ]` in any of its forms; one without a box is not done. */
export function readChecklist(lines: readonly TextLine[]): { item: string; done: boolean }[] {
	return readList(lines).map((text) => {
		const { tick, item } = BOX.exec(text)?.groups ?? {};
		return { item: item ?? text, done: Boolean(tick) };
	});
}
