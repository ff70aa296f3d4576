import type { MarkerKind } from "@codex-workers/protocol";
import type { Field } from "./field.ts";
import type { FieldValues } from "./field-path.ts";
import type { Said } from "./said.ts";

/** A comment before it is written: what was told, and what the command itself fills in. */
export interface DraftComment {
	readonly kind: MarkerKind;
	readonly fields: readonly Field[];
	readonly said: Said;
	readonly filled: FieldValues;
}
