import type { ReadValue } from "../reading/outline-reader.ts";
import { plainlyBareText } from "./bare-text.ts";

/**
 * A value that no sign stands beside but ✅ and the like: another one may be a digit of a number
 * (`🔟`, `ð¹`, `:3:`), or deny what is said.
 */
export function plainly<Value>(read: (text: string) => Value | undefined): ReadValue<Value> {
	return (_, written) => read(plainlyBareText(written));
}
