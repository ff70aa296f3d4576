import { parseMarker } from "@codex-workers/protocol";

/**
 * A line that cannot begin a marker. Comments written by hand are known by their title alone
 * (`🤖 **Worker Complete** ✅`); such a line has its asterisks escaped.
 */
export function withoutMarkerTitle(line: string): string {
	return opensMarker(line) ? line.replaceAll("**", "\\*\\*") : line;
}

/** Also behind quotation marks and blanks: whoever repeats a line may leave them out. */
function opensMarker(line: string): boolean {
	return line.includes("**") && parseMarker(line.replace(/^[>\s]+/, "")).type !== "none";
}
