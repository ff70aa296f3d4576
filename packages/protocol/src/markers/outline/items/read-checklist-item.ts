const BOX = /^\[\s*(?<tick>[xX✓✔☑✅]?)\ufe0f?\s*\]\s*(?<item>[\s\S]*)$/u;
const TICKED = /^[✓✔☑✅]\ufe0f?\s*(?<item>[\s\S]+)$/u;

/** `[x] item` in its variations; an item without a box is not done, one with another box is none. */
export function readChecklistItem(text: string): { item: string; done: boolean } | undefined {
	const box = BOX.exec(text)?.groups;
	if (box !== undefined) return { item: box["item"] ?? "", done: box["tick"] !== "" };
	if (/^\[.?\](?!\()/u.test(text)) return undefined;
	const ticked = TICKED.exec(text)?.groups?.["item"];
	return { item: ticked ?? text, done: ticked !== undefined };
}
