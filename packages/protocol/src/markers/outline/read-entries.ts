import { isRule, type LineShape } from "./lines/line-shape.ts";
import type { Entry, ShapedLine } from "./outline.ts";

interface OpenEntry extends Entry {
	readonly own: string[];
	readonly whole: string[];
}

type LabelShape = Extract<LineShape, { type: "label" }>;

/**
 * Every label of a text with what stands behind and below it. A bold word that none of `labels`
 * is stays part of the text it stands in as well: people write `- **Parser:** rewritten` in lists.
 */
export function readEntries(
	shaped: readonly ShapedLine[],
	labels: ReadonlySet<string>,
): readonly Entry[] {
	const entries: OpenEntry[] = [];
	let section: OpenEntry | undefined;
	let open: OpenEntry | undefined;
	for (const { text, line, shape } of shaped) {
		switch (shape.type) {
			case "label":
				open = entry(shape, line);
				entries.push(open);
				if (isProse(shape, labels)) section?.whole.push(text);
				else section = open;
				break;
			case "footer":
				entries.push(...shape.parts.map((part) => entry(part, line)));
				break;
			case "row":
				break;
			case "rule":
			case "text":
				open?.own.push(text);
				section?.whole.push(text);
				break;
		}
	}
	return entries.map(withoutEndRules);
}

/** A rule at the end of a section only parts it from the next one. */
function withoutEndRules(open: OpenEntry): Entry {
	const { own, whole } = open;
	return { ...open, own: own.slice(0, endOf(own)), whole: whole.slice(0, endOf(whole)) };
}

function endOf(lines: readonly string[]): number {
	return lines.findLastIndex((line) => line.trim() !== "" && !isRule(line)) + 1;
}

function isProse({ label, isHeading }: LabelShape, labels: ReadonlySet<string>): boolean {
	return !isHeading && !labels.has(label);
}

function entry({ label, rest }: { label: string; rest: string }, line: number): OpenEntry {
	const lines = rest === "" ? [] : [rest];
	return { label, line, own: [...lines], whole: [...lines] };
}
