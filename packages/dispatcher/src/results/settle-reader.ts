import { CodedError } from "@codex-workers/protocol";
import { isArmed } from "../supervisor/is-armed.ts";
import type { SupervisorSpec } from "../supervisor/supervisor-spec.ts";
import type { WorkerEnd } from "../workers/worker-end.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { deliverResult, type ResultDelivery, type ResultDeps } from "./deliver-result.ts";
import { giveBack } from "./give-back.ts";
import type { ResultKind } from "./worker-result.ts";

/** How a worker that only read came out; `problem` says why it failed. */
export type ReaderEnd = { status: NonNullable<WorkerEnd["status"]>; problem: string | null };

/**
 * Posts the result of a worker that only reads and gives its issue back. One whose gate was never
 * armed has done nothing: whoever dispatched it takes it back. What keeps the issue from being given
 * back is told as a problem. Throws as `deliverResult`.
 */
export async function settleReader(
	spec: SupervisorSpec,
	deps: ResultDeps,
	kind: ResultKind,
): Promise<ReaderEnd> {
	const { root, worker_id: workerId } = spec;
	if (!(await isArmed(workerFiles(root, workerId).armed))) return NOT_BEGUN;
	const context = { ...deps, ...spec };
	const delivery = await deliverResult(context, kind);
	const end = endOf(delivery, kind);
	if (delivery.type === "not_ours") return end;
	const outcome = end.problem === null ? `${kind} posted` : `failed: ${end.problem}`;
	try {
		await giveBack(context, { issueId: delivery.issueId, outcome });
		return end;
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		return { ...end, problem: end.problem ?? `${error.code}: ${error.message}` };
	}
}

const NOT_BEGUN: ReaderEnd = { status: "failed", problem: null };

function endOf(delivery: ResultDelivery, kind: ResultKind): ReaderEnd {
	switch (delivery.type) {
		case "posted":
			return { status: "completed", problem: null };
		case "invalid":
			return {
				status: "failed",
				problem: `RESULT_INVALID: The ${kind} result is not valid. ${delivery.why}`,
			};
		case "not_ours":
			return {
				status: "failed",
				problem: "CLAIM_LOST: Another worker has the issue, so nothing was posted.",
			};
	}
}
