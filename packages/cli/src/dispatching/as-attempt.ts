import type { DispatchRequest } from "@codex-workers/dispatcher";
import { CodedError, foldIssueState } from "@codex-workers/protocol";

type Confirm = NonNullable<DispatchRequest["confirm"]>;

/**
 * What of a dispatch request makes it this very attempt. GitHub counts them: a number that the issue
 * has had is refused with `ATTEMPT_TAKEN`, so that a command which is sent twice starts one worker.
 */
export function asAttempt(
	attempt: number | undefined,
): Pick<DispatchRequest, "attempt" | "confirm"> {
	if (attempt === undefined) return {};
	return { attempt, confirm: (read) => refuseTaken(attempt, read) };
}

function refuseTaken(attempt: number, { issue, state }: Parameters<Confirm>[0]): void {
	const numbers = foldIssueState(state.markers).attempts.map(({ number }) => number);
	const last = Math.max(0, ...numbers);
	if (attempt > last) return;
	throw new CodedError("ATTEMPT_TAKEN", `Issue #${issue.number} has had attempt ${last}.`, {
		hint: `See what came of it with \`codex-workers status ${issue.number}\`; without --attempt the next one is ${last + 1}.`,
	});
}
