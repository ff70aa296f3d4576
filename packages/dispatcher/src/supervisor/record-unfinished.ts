import { CodedError } from "@codex-workers/protocol";
import { deliverEnd, deliverUnsaid, pushSnapshotOf } from "../unfinished/deliver-unsaid.ts";
import { gatherUnfinished } from "../unfinished/gather-unfinished.ts";
import type { UnfinishedFacts } from "../unfinished/unfinished-facts.ts";
import { readUnsaid, removeUnsaid, unsaidPath, writeUnsaid } from "../unfinished/unsaid.ts";
import type { CodexRun } from "./codex-run.ts";
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
	const { value } = kept;
	if (settled.status === "completed") {
		const dropped = await logged(deps, () => removeUnsaid(spec.root, spec.worker_id));
		return withProblem(settled, dropped.problem);
	}
	if (settled.status === null) {
		await logged(deps, () => pushSnapshotOf({ ...deps, ...spec }, value.facts));
		return settled;
	}
	const told = await logged(deps, () => deliver(spec, deps, value));
	return withProblem({ ...settled, status: told.value ?? settled.status }, told.problem);
}

/** What is to be told; `isWritten`: also after this process. Without that it is told from memory. */
type Kept = { facts: UnfinishedFacts; isWritten: boolean };

async function keep(
	spec: SupervisorSpec,
	deps: SupervisorDeps,
	run: CodexRun,
): Promise<Kept | null> {
	const left = await logged(deps, () => readUnsaid(unsaidPath(spec.root, spec.worker_id)));
	// A supervisor that has died since has seen the end itself.
	if (left.value != null) return { facts: left.value.facts, isWritten: true };
	const gather = (asksOrigin: boolean) => gatherUnfinished({ spec, deps, run, asksOrigin });
	const first = await gather(false);
	if (first === null) return null;
	// First of all, what is here: a network that hangs, or a kill while it does, costs nothing then.
	await writeDown(spec, deps, first);
	const { value: asked, problem } = await logged(deps, () => gather(true));
	if (problem === null && asked === null) {
		await removeUnsaid(spec.root, spec.worker_id);
		return null;
	}
	const facts = asked ?? first;
	return { facts, isWritten: await writeDown(spec, deps, facts) };
}

async function writeDown(
	{ root }: SupervisorSpec,
	deps: SupervisorDeps,
	facts: UnfinishedFacts,
): Promise<boolean> {
	const written = await logged(deps, () => writeUnsaid(root, { facts, said: false }));
	return written.problem === null;
}

async function deliver(
	spec: SupervisorSpec,
	deps: SupervisorDeps,
	{ facts, isWritten }: Kept,
): Promise<Settlement["status"]> {
	const context = { ...deps, ...spec };
	const delivery = isWritten
		? await deliverUnsaid(context, spec.worker_id)
		: await deliverEnd(context, { facts, said: false });
	if (delivery === null) return null;
	if (delivery.why !== null) deps.log(`snapshot: ${delivery.why}`);
	switch (delivery.said) {
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
