import type { DispatcherContext } from "../context/dispatcher-context.ts";
import type { DispatchPlan } from "../dispatch/dispatch-plan.ts";
import { identifyProcess } from "../process/identify-process.ts";
import { excludeLocalFiles } from "../worktree/exclude-local-files.ts";
import { removeJournal, writeJournal } from "./dispatch-journal.ts";

/** Writes down what a dispatch is about to change, so that it can be taken back where it dies. */
export async function beginDispatch(
	context: Pick<DispatcherContext, "root" | "env" | "now">,
	plan: DispatchPlan,
): Promise<void> {
	const { spec, claim, branch, worktree, board } = plan;
	await excludeLocalFiles(context);
	await writeJournal(context.root, {
		schema_version: 1,
		worker_id: spec.worker_id,
		issue: spec.issue,
		branch,
		claim: { ref: claim.ref, oid: claim.oid, content: claim.claim },
		worktree: { path: worktree.path, isNew: worktree.type === "add" },
		base: spec.base,
		board_status: board?.before ?? null,
		dispatcher: (await identifyProcess(process.pid)) ?? null,
		begun_at: new Date(context.now()).toISOString(),
	});
}

/** Forgets it, once it is taken back. */
export async function forgetDispatch(
	context: Pick<DispatcherContext, "root">,
	{ spec, claim }: Pick<DispatchPlan, "spec" | "claim">,
): Promise<void> {
	await removeJournal(context.root, { worker_id: spec.worker_id, claim });
}
