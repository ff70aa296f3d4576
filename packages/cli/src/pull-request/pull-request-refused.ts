import type { PolicyVerdict } from "@codex-workers/gate-hook";
import { CodedError } from "@codex-workers/protocol";

/** What the gate's policy says against a pull request, as an error. */
export function pullRequestRefused({
	sentence,
	next,
}: Extract<PolicyVerdict, { type: "refused" }>): CodedError {
	return new CodedError("PULL_REQUEST_REFUSED", `The gate refuses it: ${sentence}.`, {
		hint: `Next step: ${next}.`,
	});
}
