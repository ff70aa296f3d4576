/** A fenced block of a page. */
export interface FencedBlock {
	/** The first word behind the fence; empty where there is none. */
	readonly language: string;
	readonly text: string;
	/** What the comment right above it says: `run`, `configuration`, `capture: install`. */
	readonly note: string;
	/** Of the fence, counted from 1. */
	readonly line: number;
}

const FENCE = /^(?<indent> *)(?<fence>`{3,}|~{3,})(?<language>[\w-]*)[^`]*$/;
const NOTE = /^ *<!-- (?<note>[^>]*?) -->$/;

/** The fenced blocks of a page. Throws an Error where one is not closed. */
export function fencedBlocks(page: string): FencedBlock[] {
	const lines = page.split("\n");
	const blocks: FencedBlock[] = [];
	for (let at = 0; at < lines.length; at += 1) {
		const open = FENCE.exec(lines[at] ?? "")?.groups;
		if (open?.["fence"] === undefined) continue;
		const end = closing(lines, at, open["fence"]);
		const indent = open["indent"]?.length ?? 0;
		const text = lines.slice(at + 1, end).map((line) => line.slice(indent));
		blocks.push({
			language: open["language"] ?? "",
			text: text.join("\n"),
			note: noteAbove(lines, at),
			line: at + 1,
		});
		at = end;
	}
	return blocks;
}

/** A page without its fenced blocks, whose lines are left empty. */
export function withoutBlocks(page: string): string {
	const lines = page.split("\n");
	for (const { line, text } of fencedBlocks(page)) {
		const count = text.split("\n").length + 2;
		lines.fill("", line - 1, line - 1 + count);
	}
	return lines.join("\n");
}

function closing(lines: readonly string[], at: number, fence: string): number {
	const end = lines.findIndex((line, below) => below > at && isClosing(line, fence));
	if (end === -1) throw new Error(`The block of line ${at + 1} is not closed.`);
	return end;
}

function isClosing(line: string, fence: string): boolean {
	const bare = line.trim();
	return bare.length >= fence.length && bare === fence.slice(0, 1).repeat(bare.length);
}

function noteAbove(lines: readonly string[], at: number): string {
	const above = lines.slice(0, at).findLast((line) => line.trim() !== "");
	return NOTE.exec(above ?? "")?.groups?.["note"] ?? "";
}
