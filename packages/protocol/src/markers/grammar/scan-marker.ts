import { type MarkerKind, markerRegistry } from "../marker-registry.ts";
import { commentLines } from "./comment-lines.ts";
import { jsonBlock, mayOpenJson } from "./json-block.ts";
import { type LineRange, lineRange, nextLine } from "./line-range.ts";
import { kindOpenedBy, titleOf } from "./marker-tags.ts";

/** What a comment is by its lines alone. */
export type ScannedMarker = { readonly type: "none" } | InvalidMarker | FoundMarker;

export interface InvalidMarker {
	readonly type: "invalid";
	readonly kind: MarkerKind;
	/** From 1. */
	readonly line: number;
	readonly why: string;
}

export interface FoundMarker {
	readonly type: "found";
	readonly kind: MarkerKind;
	/** `null` in a comment written by hand from a template. */
	readonly json: LineRange | null;
	/** The title of a template, in lower case; absent where the Markdown begins otherwise. */
	readonly title: { readonly title: string; readonly line: number } | undefined;
	/** What stands below the title. */
	readonly markdown: LineRange;
}

/**
 * Finds the marker a comment is. Either its first line is exactly an opening tag and its last one
 * the closing tag, or it is one of the seed's templates without tags, known by its title. A JSON
 * block comes first, or there is none. No other tag or title has a line of its own.
 */
export function scanMarker(body: string): ScannedMarker {
	const lines = commentLines(body);
	const first = nextLine(lines, 0);
	const tagged = kindOpenedBy(lines[first] ?? "");
	if (tagged !== undefined) return scanTagged(tagged, lines, first + 1);
	const titled = titleOf(lines[afterJson(lines, first)] ?? "");
	return titled === undefined ? { type: "none" } : scanContent(titled.kind, lines, first);
}

function scanTagged(kind: MarkerKind, lines: readonly string[], from: number): ScannedMarker {
	const { close } = markerRegistry[kind];
	const last = lines.findLastIndex((line) => line !== "");
	if (lines[last] === close) return scanContent(kind, lines.slice(0, last), from);
	const early = earlyClose(kind, lines, from);
	if (early !== undefined) return scanContent(kind, lines.with(early, ""), from);
	return invalid(kind, last, `the last line must be ${close}`);
}

/**
 * The seed's dispatcher closes its tag directly behind the JSON, and its template follows: the
 * index of such a tag.
 */
function earlyClose(kind: MarkerKind, lines: readonly string[], from: number): number | undefined {
	const end = afterJson(lines, from);
	const isClosed = lines[end] === markerRegistry[kind].close;
	const title = isClosed ? titleOf(lines[nextLine(lines, end + 1)] ?? "") : undefined;
	return title?.kind === kind ? end : undefined;
}

function scanContent(kind: MarkerKind, lines: readonly string[], from: number): ScannedMarker {
	const json = jsonBlock(lines, from);
	if (json.type === "wrong") return invalid(kind, json.start, json.why);
	const start = afterJson(lines, from);
	const titled = titleOf(lines[start] ?? "");
	const title = titled?.kind === kind ? { title: titled.title, line: start + 1 } : undefined;
	const rest = title === undefined ? start : start + 1;
	const stray = lines.findIndex((line, at) => at >= rest && (isOpening(line) || mayOpenJson(line)));
	if (stray !== -1) return invalid(kind, stray, isOpening(lines[stray] ?? "") ? SECOND : LATE);
	return {
		type: "found",
		kind,
		json: json.type === "closed" ? lineRange(lines, json.start + 1, json.end) : null,
		title,
		markdown: lineRange(lines, rest, lines.length),
	};
}

const SECOND = "a second marker begins here";
const LATE = "the JSON block must come first";

/** The index of the first line of the Markdown. */
function afterJson(lines: readonly string[], from: number): number {
	const json = jsonBlock(lines, from);
	return nextLine(lines, json.type === "closed" ? json.end + 1 : from);
}

function isOpening(line: string): boolean {
	return kindOpenedBy(line) !== undefined || titleOf(line) !== undefined;
}

function invalid(kind: MarkerKind, at: number, why: string): InvalidMarker {
	return { type: "invalid", kind, line: at + 1, why };
}
