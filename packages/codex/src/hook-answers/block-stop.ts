import { spokenReason } from "./spoken-reason.ts";

/** What a Stop hook writes, with exit code 0, so that Codex tells the model why and goes on. */
export function blockStop(reason: string): string {
	return JSON.stringify({ decision: "block", reason: spokenReason(reason) });
}
