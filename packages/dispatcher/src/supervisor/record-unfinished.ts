import { CodedError } from "@codex-workers/protocol";
import { deliverUnsaid, pushSnapshotOf } from "../unfinished/deliver-unsaid.ts";
import { gatherUnfinished } from "../unfinished/gather-unfinished.ts";
import type { UnfinishedFacts } from "../unfinished/unfinished-facts.ts";
import { removeUnsaid, writeUnsaid } from "../unfinished/unsaid.ts";
import type { CodexRun } from "./run-codex.ts";
import { type Settlement, settleWorker } from "./settle-worker.ts";
import type { SupervisorDeps } from "./supervisor-deps.ts";
import type { SupervisorSpec } from "./supervisor-spec.ts";

/**
 * Sees to it that a run leaves an end on GitHub: looks what came of the work, and where the worker
 * has told no end, snapshots its work and tells one in its place. What is to be told is written
 * down before anybody is asked, so that whatever fails here is made up for by the next `status`,
 * `cleanup` or `dispatch`. Never throws.
 */
export async function recordUnfinished(
	spec: SupervisorSpec,
	deps: SupervisorDeps,
	run: CodexRun,
): Promise<Settlement> {
	const kept = await logged(deps, () => keep(spec, deps, run));
	const settled = await settleWorker(spec, deps);
	if (kept.value == null) return withProblem(settled, kept.problem);
	const { value: facts } = kept;
	if (settled.status === "completed") {
		const dropped = await logged(deps, () => removeUnsaid(spec.root, spec.worker_id));
		return withProblem(settled, dropped.problem);
	}
	if (settled.status === null) {
		await logged(deps, () => pushSnapshotOf({ ...deps, ...spec }, facts));
		return settled;
	}
	const told = await logged(deps, () => deliver(spec, deps, facts));
	return withProblem({ ...settled, status: told.value ?? settled.status }, told.problem);
}

async function keep(
	spec: SupervisorSpec,
	deps: SupervisorDeps,
	run: CodexRun,
): Promise<UnfinishedFacts | null> {
	const facts = await gatherUnfinished({ spec, deps, run });
	if (facts !== null) await writeUnsaid(spec.root, { facts, said: false });
	return facts;
}

async function deliver(
	spec: SupervisorSpec,
	deps: SupervisorDeps,
	facts: UnfinishedFacts,
): Promise<Settlement["status"]> {
	const { said, why } = await deliverUnsaid({ ...deps, ...spec }, { facts, said: false });
	if (why !== null) deps.log(`snapshot: ${why}`);
	switch (said) {
		case "handover":
			return "handover_needed";
		case "failed":
			return "failed";
		case null:
			return null;
	}
}

/** What came of `act`, or the sentence on why nothing did. */
async function logged<Value>(
	deps: SupervisorDeps,
	act: () => Promise<Value>,
): Promise<{ value: Value; problem: null } | { value: null; problem: string }> {
	try {
		return { value: await act(), problem: null };
	} catch (error) {
		const problem = error instanceof CodedError ? `${error.code}: ${error.message}` : String(error);
		deps.log(problem);
		return { value: null, problem };
	}
}

function withProblem(settled: Settlement, problem: string | null): Settlement {
	return { ...settled, problem: settled.problem ?? problem };
}
