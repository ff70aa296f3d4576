import type { Fault } from "./fault.ts";
import type { Field } from "./field.ts";
import { nameOfField, type Said } from "./said.ts";

/** A field at fault, in the user's words; `rest` is where in its value. */
export function fieldFault(
	field: Field,
	said: Said,
	{ why, rest = [] }: { readonly why: string; readonly rest?: readonly PropertyKey[] },
): Fault {
	const where = rest.map((part) => (typeof part === "number" ? `entry ${part + 1}` : String(part)));
	return {
		field: [nameOfField(field, said), ...where].join(", "),
		why,
		next: `Say ${field.write}.`,
	};
}
