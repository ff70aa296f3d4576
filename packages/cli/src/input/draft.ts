import type * as z from "zod";
import type { Field } from "./field.ts";
import type { FieldValues } from "./field-path.ts";
import type { FilledField } from "./filled-fields.ts";
import type { GivenFields } from "./given-fields.ts";

/** Something that is about to be written on GitHub: what was given, and what is filled in. */
export interface Draft {
	/** What it is, such as "the started comment". */
	readonly what: string;
	/** What given and filled values together must be. */
	readonly schema: z.ZodType;
	readonly fields: readonly Field[];
	readonly given: GivenFields;
	readonly filled: FieldValues;
	/** What the command fills in, now or when it writes. */
	readonly filledFields: readonly FilledField[];
	/** Whether what is too long is cut where it is written. */
	readonly isCut: boolean;
}
