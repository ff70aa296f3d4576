import { configurationSchema } from "@codex-workers/protocol";
import { jsonFile } from "../json-file.ts";
import type { ReferenceFile } from "../reference-file.ts";

/** What `codex-workers config schema` prints. */
export function configurationSchemaFile(): ReferenceFile {
	return jsonFile("docs/schema/codex-workers.schema.json", configurationSchema());
}
