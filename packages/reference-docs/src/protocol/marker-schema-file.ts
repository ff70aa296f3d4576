import { type MarkerKind, markerRegistry } from "@codex-workers/protocol";
import type { ReferenceFile } from "../reference-file.ts";
import { schemaFile } from "../schema-file.ts";

/** The JSON Schema of a marker's JSON block. */
export function markerSchemaFile(kind: MarkerKind): ReferenceFile {
	const { schema, purpose } = markerRegistry[kind];
	return schemaFile(markerSchemaPath(kind), {
		schema,
		title: `${kind} marker`,
		description: purpose,
	});
}

export function markerSchemaPath(kind: MarkerKind): string {
	return `docs/schema/${kind}.json`;
}
