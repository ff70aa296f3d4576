import { uuidOf } from "./uuid-of.ts";

/**
 * The UUID of one comment, made of what tells it from all others: whoever posts it again, also on
 * another machine, finds it by that.
 */
export function nonceOf(...parts: readonly string[]): string {
	return uuidOf(JSON.stringify(parts));
}
