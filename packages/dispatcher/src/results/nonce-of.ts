import { createHash } from "node:crypto";

/**
 * The UUID (version 8, RFC 9562) of one comment, made of what tells it from all others: whoever
 * posts it again, also on another machine, finds it by that.
 */
export function nonceOf(...parts: readonly string[]): string {
	const hex = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`8${hex.slice(13, 16)}`,
		`8${hex.slice(17, 20)}`,
		hex.slice(20, 32),
	].join("-");
}
