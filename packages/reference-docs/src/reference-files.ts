import { MARKER_KINDS } from "@codex-workers/protocol";
import { markerSchemaFile } from "./protocol/marker-schema-file.ts";
import { protocolPage } from "./protocol/protocol-page.ts";
import type { ReferenceFile } from "./reference-file.ts";

/** Every file of the repository that is generated from its code. */
export function referenceFiles(): ReferenceFile[] {
	return [protocolPage(), ...MARKER_KINDS.map(markerSchemaFile)];
}
