import { CodedError, NOT_STARTED, type PostedMarker } from "@codex-workers/protocol";
import { postCleared } from "../assignment/post-cleared.ts";
import { CARD_OF_END } from "../board/card-of-end.ts";
import { findWorkerBoard } from "../board/find-worker-board.ts";
import { putBack } from "../board/put-back.ts";
import { abandonClaim } from "../claims/abandon-claim.ts";
import { claimStoreOf } from "../claims/claim-context.ts";
import { cleanupWorktree } from "../cleanup/cleanup-worktree.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { endCarriers } from "../process/end-carriers.ts";
import { readSpec } from "../supervisor/read-spec.ts";
import { endToldSince } from "../target/end-told-since.ts";
import { type FoundWorker, findWorker } from "../target/find-worker.ts";
import { carriedBy } from "../workers/carried-by.ts";
import { removeWorkerFiles } from "../workers/remove-worker-files.ts";
import { decideUndo } from "./decide-undo.ts";
import { type DispatchJournal, listJournals, removeJournal } from "./dispatch-journal.ts";

/** How long what a dispatch has sent off may take to arrive after its end, in milliseconds. */
const UNDER_WAY_MS = 120_000;

/**
 * Takes back what a dispatch that is gone may have changed, in the order of its own unwinding; to
 * be called by the holder of its worker's lock. Its files go last: whatever fails is tried again.
 * Gives whether there was anything. A claim that is not there yet may still be under way, so the
 * journal is kept for two minutes. Throws `GIT_FAILED`, `GitHubError`.
 */
export async function undoDispatch(
	context: DispatcherContext,
	journal: DispatchJournal,
): Promise<boolean> {
	const { root } = context;
	const { worker_id: workerId, issue, claim, branch } = journal;
	await endCarriers(carriedBy({ claim: claim.oid, thread_id: null }));
	const found = await findWorker(context, { worker: workerId });
	const isClaimed = await isClaimedBy(context, found, claim.oid);
	const isAssigned = isOf(found.assigned, claim.oid);
	const undo = decideUndo({ isClaimed, isAssigned, isOld: isOld(context, journal) });
	if (undo.place) await putBackOnBoard(context, journal, found);
	if (undo.assignment) await clear(context, found);
	if (undo.place) await removeNewWorktree(context, journal);
	await abandonClaim(
		context,
		{ issue, ref: claim.ref, oid: claim.oid, claim: claim.content },
		branch,
	);
	if (await hasOwnFiles(root, journal)) await removeWorkerFiles(root, workerId);
	if (undo.isOver) await removeJournal(root, journal);
	return isClaimed || isAssigned;
}

/** Whether the claim on its issue is this one, which a supervisor may have renewed by now. */
async function isClaimedBy(
	context: DispatcherContext,
	{ claim: held }: FoundWorker,
	claim: string,
): Promise<boolean> {
	return held !== null && (await claimStoreOf(context).renews(held.oid, claim));
}

/** Whether that is the assignment of this very claim: two dispatches may choose one worker's id. */
function isOf(assigned: FoundWorker["assigned"], claim: string): boolean {
	return assigned?.assigned === true && (assigned.claim ?? claim) === claim;
}

/** Two dispatches in one second choose one id: files that the other one's worker goes by stay. */
async function hasOwnFiles(root: string, journal: DispatchJournal): Promise<boolean> {
	const { worker_id: workerId, issue, claim } = journal;
	const spec = await readSpec(root, workerId);
	if (spec !== undefined) return spec.claim === claim.oid;
	const journals = await listJournals(root, issue);
	return journals.filter((one) => one.workerId === workerId).length <= 1;
}

function isOld({ now }: DispatcherContext, { begun_at }: DispatchJournal): boolean {
	return now() - Date.parse(begun_at) > UNDER_WAY_MS;
}

async function clear(context: DispatcherContext, { state, workerId }: FoundWorker): Promise<void> {
	if (state === null || workerId === null) return;
	await postCleared(context, { issueId: state.issueId, workerId, outcome: NOT_STARTED });
}

async function putBackOnBoard(
	context: DispatcherContext,
	{ issue, board_status: before, begun_at }: DispatchJournal,
	{ state }: FoundWorker,
): Promise<void> {
	const board = await findWorkerBoard(context);
	if (board === null || state === null) return;
	const since = Date.parse(begun_at) - context.configuration.claims.skewSeconds * 1_000;
	const isBefore = ({ comment }: PostedMarker) => Date.parse(comment.createdAt) < since;
	const told = endToldSince(state.markers, isBefore);
	await putBack(context, {
		...{ issue, board, before, left: told === null ? null : CARD_OF_END[told.marker.kind] },
		isUnread: ({ editedAt }) => editedAt !== null && Date.parse(editedAt) >= since,
	});
}

/** One that holds anything stays: the next dispatch takes it. */
async function removeNewWorktree(
	context: DispatcherContext,
	{ worktree, base }: DispatchJournal,
): Promise<void> {
	if (!worktree.isNew) return;
	try {
		await cleanupWorktree(context, { path: worktree.path, base, force: false });
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
	}
}
