import type { Draft } from "./draft.ts";
import type { Fault } from "./fault.ts";
import { fileKeys } from "./field-path.ts";

/** In every marker, and never a user's. */
const OURS = ["schema_version", "nonce"];

/** Keys of the file that are none of the draft's fields, or that the command fills in. */
export function unknownKeys({
	what,
	fields,
	given,
	filledFields,
}: Pick<Draft, "what" | "fields" | "given" | "filledFields">): Fault[] {
	const known = fileKeys(fields);
	const filled = new Set<string>([...OURS, ...filledFields]);
	return Object.keys(given.values)
		.filter((key) => !known.includes(key))
		.map((key) => ({
			field: JSON.stringify(key.slice(0, 80)),
			...(filled.has(key)
				? { why: "is filled in by the command", next: "Leave it out." }
				: { why: `is no field of ${what}`, next: `Its fields are ${known.join(", ")}.` }),
		}));
}
