import { type MarkerKind, markerRegistry } from "./marker-registry.ts";

export type ScannedMarker =
	| { type: "none" }
	| { type: "invalid"; kind: MarkerKind; line: number; why: string }
	| {
			type: "found";
			kind: MarkerKind /** Where the JSON block begins, from 1. */;
			line: number;
			json: string;
	  };

/**
 * Finds the marker a comment is, by its lines alone: the first non-blank line is exactly an
 * opening tag, a fenced JSON block follows directly, the last non-blank line is exactly the
 * closing tag, and no other tag stands on a line of its own. Tolerates a byte order mark,
 * CRLF (GitHub's web editor stores it) and trailing blanks.
 */
export function scanMarker(body: string): ScannedMarker {
	const lines = body
		.replace(/^\uFEFF/, "")
		.split(/\r\n|\n|\r/)
		.map((line) => line.trimEnd());
	const first = lines.findIndex((line) => line !== "");
	const kind = kindOpenedBy(lines[first] ?? "");
	if (kind === undefined) return { type: "none" };
	const invalid = (line: number, why: string) => ({
		type: "invalid" as const,
		kind,
		line: line + 1,
		why,
	});

	const second = lines.findIndex((line, at) => at > first && TAGS_OPEN.has(line));
	if (second !== -1) return invalid(second, "a second marker begins here");
	if (lines[first + 1] !== "```json")
		return invalid(first + 1, "the JSON block must follow the opening tag");
	const end = lines.indexOf("```", first + 2);
	if (end === -1) return invalid(first + 1, "the JSON block is not closed");
	const last = lines.findLastIndex((line) => line !== "");
	if (lines[last] !== markerRegistry[kind].close || last <= end) {
		return invalid(last, `the last line must be ${markerRegistry[kind].close}`);
	}
	return { type: "found", kind, line: first + 2, json: lines.slice(first + 2, end).join("\n") };
}

const KINDS = Object.keys(markerRegistry) as readonly MarkerKind[];
const TAGS_OPEN: ReadonlySet<string> = new Set(KINDS.map((kind) => markerRegistry[kind].open));

function kindOpenedBy(line: string): MarkerKind | undefined {
	return KINDS.find((kind) => markerRegistry[kind].open === line);
}
