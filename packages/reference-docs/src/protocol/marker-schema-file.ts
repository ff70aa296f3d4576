import { type MarkerKind, markerRegistry } from "@codex-workers/protocol";
import * as z from "zod";
import type { ReferenceFile } from "../reference-file.ts";

/** The JSON Schema of a marker's JSON block. */
export function markerSchemaFile(kind: MarkerKind): ReferenceFile {
	const { schema, purpose } = markerRegistry[kind];
	const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input" });
	const document = { $schema, title: `${kind} marker`, description: purpose, ...rest };
	return { path: markerSchemaPath(kind), text: `${JSON.stringify(document, null, "\t")}\n` };
}

export function markerSchemaPath(kind: MarkerKind): string {
	return `docs/schema/${kind}.json`;
}
