import { type FoundMarker, type InvalidMarker, scanMarker } from "./grammar/scan-marker.ts";
import { type Marker, markerRegistry } from "./marker-registry.ts";
import { disagreement } from "./outline/disagreement.ts";
import { leftPlaceholder } from "./outline/left-placeholder.ts";
import type { OutlineProblem } from "./outline/outline.ts";
import { type FieldPath, fieldsSaid, lineOf } from "./outline/said.ts";
import { readJsonBlock } from "./read-json-block.ts";
import { readMarkdown } from "./read-markdown.ts";

/** What a comment is: ordinary talk, a marker, or a marker that cannot be believed (and why). */
export type ParsedComment =
	| { readonly type: "none" }
	| InvalidMarker
	| { readonly type: "marker"; readonly marker: Marker };

/**
 * Reads a comment's body: its JSON, or where it was written by hand its Markdown; where it has
 * both they must agree, and the Markdown may say what the JSON leaves out. Never throws, never
 * guesses.
 */
export function parseMarker(body: string): ParsedComment {
	const scanned = scanMarker(body);
	return scanned.type === "found" ? parseParts(scanned) : scanned;
}

function parseParts(found: FoundMarker): ParsedComment {
	const invalid = ({ line, why }: OutlineProblem): InvalidMarker => ({
		type: "invalid",
		kind: found.kind,
		line,
		why,
	});
	const block = readJsonBlock(found.json);
	if (!block.ok) return invalid(block.problem);
	const markdown = readMarkdown(found, block.fields);
	if (!markdown.ok) return invalid(markdown.problem);

	const { reading } = markdown;
	const problem = disagreement(reading, block.fields) ?? leftPlaceholder(reading, block.fields);
	if (problem) return invalid(problem);
	const checked = markerRegistry[found.kind].check({ ...fieldsSaid(reading), ...block.fields });
	if (checked.ok) return { type: "marker", marker: checked.marker };
	const [first] = checked.problems;
	const line = lineOfField(found, reading, first?.path ?? []);
	return invalid({ line, why: checked.problems.map(({ why }) => why).join("; ") });
}

/** Where a field is stated; where none states it, where the statements begin. */
function lineOfField({ json, markdown }: FoundMarker, reading: object, path: FieldPath): number {
	const key = json?.lines.findIndex((line) => line.includes(`"${String(path[0])}"`)) ?? -1;
	if (json && key !== -1) return json.firstLine + key;
	return (path.length === 0 ? undefined : lineOf(reading, path)) ?? (json ?? markdown).firstLine;
}
