import type { Fault } from "./fault.ts";
import type { Field } from "./field.ts";
import type { FieldValues } from "./field-path.ts";

/** What a command was given, by flags and by a file. */
export interface GivenFields {
	/** In the shape of a file. */
	readonly values: FieldValues;
	/** Keys of the fields that flags give. */
	readonly byFlag: ReadonlySet<string>;
	/** Whether there was a file. */
	readonly hasFile: boolean;
	/** Flags that cannot be read, by the key of their field. */
	readonly misread: ReadonlyMap<string, readonly Fault[]>;
}

/** A field in the user's words: the flag or the key that gave it, or could have. */
export function nameOfField({ key, flags }: Field, { byFlag, hasFile }: GivenFields): string {
	const flag = flags.map(({ name }) => name).join("/");
	if (byFlag.has(key) || !hasFile) return flag;
	return byFlag.size === 0 ? key : `${key} (${flag})`;
}
