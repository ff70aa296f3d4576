import {
	type Attempt,
	CodedError,
	type FailedMarker,
	type FoldedIssue,
	type HandoverMarker,
	lastAttempt,
} from "@codex-workers/protocol";
import type { WorkerTarget } from "../target/worker-target.ts";

/** The attempt that a replacement goes on from, and what it left. */
export type Predecessor = {
	workerId: string;
	number: number;
	branch: string | null;
	left: { kind: "handover"; data: HandoverMarker } | { kind: "failed"; data: FailedMarker };
};

/**
 * The newest attempt to resolve an issue, if another one can go on from its end. Pure. Throws
 * `NOTHING_TO_REPLACE`, with what to do instead.
 */
export function findPredecessor(
	folded: Pick<FoldedIssue, "attempts">,
	{ issue, target }: { issue: number; target: WorkerTarget },
): Predecessor {
	const last = lastAttempt(folded);
	if (last === undefined) {
		throw refusal(`No worker has worked on issue #${issue}.`, dispatchHint(issue));
	}
	const { workerId, number } = last;
	if ("worker" in target && target.worker !== workerId) {
		const known = `\`codex-workers replace ${workerId}\``;
		throw refusal(`${target.worker} is not the last worker on issue #${issue}.`, `Try ${known}.`);
	}
	return { workerId, number, branch: branchOf(last), left: leftBy(last, issue) };
}

function branchOf({ assigned }: Attempt): string | null {
	const data = assigned?.marker.data;
	return data?.assigned === true ? data.branch : null;
}

function leftBy({ workerId, end }: Attempt, issue: number): Predecessor["left"] {
	const again = `When that is done, \`codex-workers cleanup ${issue}\` and \`codex-workers dispatch ${issue}\` start another one.`;
	switch (end?.marker.kind) {
		case "handover":
		case "failed":
			return end.marker;
		case "complete": {
			const { pull_request: pull } = end.marker.data;
			throw refusal(`${workerId} has finished with pull request #${pull}.`, "Review and merge it.");
		}
		case "blocked":
			throw refusal(
				`${workerId} is blocked and waits for a person.`,
				`Do what its comment asks for: ${end.comment.url}. ${again}`,
			);
		case undefined:
			throw refusal(
				`${workerId} has left neither a handover nor the report of a failure.`,
				`\`codex-workers cleanup ${issue}\` gives the issue back; then ${dispatchHint(issue)}`,
			);
	}
}

const dispatchHint = (issue: number) => `\`codex-workers dispatch ${issue}\` starts a worker.`;

function refusal(sentence: string, hint: string): CodedError {
	return new CodedError("NOTHING_TO_REPLACE", sentence, { hint });
}
