import {
	exampleMarkers,
	type MarkerKind,
	markerRegistry,
	renderMarker,
} from "@codex-workers/protocol";
import { markerSchemaPath } from "./marker-schema-file.ts";

const ISSUE = 123;

/** What one kind of marker is for, where its schema is, and what it looks like. */
export function markerSection(kind: MarkerKind): string {
	const { purpose } = markerRegistry[kind];
	const schema = markerSchemaPath(kind).replace("docs/", "");
	const example = renderMarker(exampleMarkers(ISSUE)[kind]).trimEnd();
	return [
		`### ${kind}`,
		"",
		`${purpose} [Schema](${schema})`,
		"",
		"````markdown",
		example,
		"````",
	].join("\n");
}
