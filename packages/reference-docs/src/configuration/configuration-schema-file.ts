import { Configuration } from "@codex-workers/protocol";
import type { ReferenceFile } from "../reference-file.ts";
import { schemaFile } from "../schema-file.ts";

export function configurationSchemaFile(): ReferenceFile {
	return schemaFile("docs/schema/codex-workers.schema.json", {
		schema: Configuration,
		title: "codex-workers.json",
		description: "How codex-workers works on a repository. Every key has a default.",
	});
}
