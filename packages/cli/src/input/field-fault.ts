import type { Fault } from "./fault.ts";
import type { Field } from "./field.ts";
import { type GivenFields, nameOfField } from "./given-fields.ts";

interface FieldProblem {
	/** A clause about the field, without a full stop. */
	readonly why: string;
	/** Where in its value. */
	readonly rest?: readonly PropertyKey[];
	/** What to do, as a sentence; by default to say what the field asks for. */
	readonly next?: string;
}

/** A field at fault, in the user's words. */
export function fieldFault(
	field: Field,
	given: GivenFields,
	{ why, rest = [], next = `Say ${field.write}.` }: FieldProblem,
): Fault {
	const where = rest.map((part) => (typeof part === "number" ? `entry ${part + 1}` : String(part)));
	return {
		field: [nameOfField(field, given), ...where].join(", "),
		why,
		next,
	};
}
