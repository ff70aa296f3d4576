import type { Field } from "../input/field.ts";
import type { FilledField } from "../input/filled-fields.ts";
import type { FieldExample } from "../input/help-examples.ts";

export type ReportName =
	| "started"
	| "progress"
	| "complete"
	| "handover"
	| "blocked"
	| "failed"
	| "error";

/** A comment that a worker posts about itself: what it says, and how it is told. */
export interface ReportDefinition {
	/** The marker's kind, and the command's name. */
	readonly kind: ReportName;
	readonly description: string;
	readonly fields: readonly Field[];
	/** What the command fills in by itself. */
	readonly filled: readonly FilledField[];
	readonly example: FieldExample;
}
