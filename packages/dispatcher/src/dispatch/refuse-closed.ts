import type { Issue } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";

/** Throws `ISSUE_CLOSED` for an issue that nothing is to be done about. */
export function refuseClosed({ number, state }: Pick<Issue, "number" | "state">): void {
	if (state === "OPEN") return;
	throw new CodedError("ISSUE_CLOSED", `Issue #${number} is closed.`, {
		hint: "Reopen it, or dispatch another issue.",
	});
}
