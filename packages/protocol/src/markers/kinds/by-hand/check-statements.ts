import { hasOtherSign } from "../../markdown/signs.ts";
import type { Entry, ShapedLine } from "../../outline/outline.ts";
import type { OutlineReader } from "../../outline/reading/outline-reader.ts";
import { STATUS_LABELS, UNADDRESSED_LABELS } from "../review-labels.ts";
import { isGateLabel } from "./statement-labels.ts";

const LIST_ITEM = /^\s*(?:[-*+•–—]|\d{1,9}[.)]?)(?:\s|$)/;

/** What takes back or hides what stands below or behind it, however far. */
const HTML = /<(?:del|s|strike)\b|<[^<>]*\shidden\b|<[?!]/i;
/** The same within one paragraph: what is struck out, a tag, the definition of a link. */
const OVER_LINES = /~[\s\S]*~|<[a-z/]|(?<=^ {0,3}\[[^\]]+)\]:/im;

/** What the gate asks for is there for people to see, and nothing beside it denies it. */
export function checkStatements(from: OutlineReader): void {
	const { lines, tables, entries } = from.outline;
	const report = (line: number, why: string) => from.report({ line, why });
	const statements = new Map(
		entries.filter(({ label }) => isGateLabel(label)).map((each) => [each.line, each]),
	);
	for (const { text, line, isCode } of lines) {
		const entry = statements.get(line);
		if (entry && isDenied(entry, text)) {
			report(line, "a sign beside what is said may deny it");
		}
		const more = entry && restOf(entry);
		if (more !== undefined) report(line, more);
		if (!isCode && text.includes("<") && HTML.test(withoutCode(text))) {
			report(line, "HTML strikes out or hides text");
		}
	}
	for (const { label, line } of tables) {
		if (UNADDRESSED_LABELS.includes(label)) report(line, "a table of what may be unaddressed");
	}
	for (const paragraph of paragraphs(lines)) {
		const said = paragraph.find(({ line }) => statements.has(line));
		if (said && OVER_LINES.test(withoutCode(paragraph.map(({ text }) => text).join("\n")))) {
			report(said.line, "this may be struck out or hidden: let it stand alone");
		}
	}
}

/** A count, and COMPLETE, have no sign beside them or their label but ✅ and the like. */
function isDenied({ label, own }: Entry, text: string): boolean {
	if (STATUS_LABELS.includes(label) && !/complete/i.test(own.join(" "))) return false;
	return hasOtherSign(text);
}

/** Why what follows a statement below a blank line may take it back. */
function restOf({ label, own }: Entry): string | undefined {
	const said = own.findIndex((line) => line !== "");
	const end = own.findIndex((line, at) => at > said && line === "");
	const next = end === -1 ? undefined : own.slice(end).find((line) => line !== "");
	if (next === undefined) return undefined;
	if (UNADDRESSED_LABELS.includes(label) && LIST_ITEM.test(next)) {
		return "what follows seems to be unaddressed: put it under a heading of its own";
	}
	return hasOtherSign(next) ? "a sign below what is said may deny it" : undefined;
}

/** Lines between blank ones, without rows of tables: a cell ends what it begins. */
function paragraphs(lines: readonly ShapedLine[]): readonly (readonly ShapedLine[])[] {
	const all: ShapedLine[][] = [[]];
	for (const line of lines) {
		if (line.text === "") all.push([]);
		else if (line.shape.type !== "row") all.at(-1)?.push(line);
	}
	return all;
}

function withoutCode(text: string): string {
	return text.includes("`") ? text.replace(/`[^`]*`/g, "") : text;
}
