import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { isRunning } from "../process/is-running.ts";
import { lockWorker } from "../workers/lock-worker.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import type { Adoption } from "./adoption.ts";
import { couldNot } from "./could-not.ts";
import {
	type DispatchJournal,
	listJournals,
	readJournal,
	removeJournal,
} from "./dispatch-journal.ts";
import { undoDispatch } from "./undo-dispatch.ts";

/**
 * Takes back every dispatch of this checkout that died before its worker began; `issue`: only those
 * on that one. Of one that a supervisor has taken up nothing is taken back.
 */
export async function undoDispatches(
	context: DispatcherContext,
	issue: number | undefined,
): Promise<Adoption[]> {
	const undone: Adoption[] = [];
	for (const { path, ...worker } of await listJournals(context.root, issue)) {
		const outcome = await undo(context, path).catch(couldNot);
		if (outcome !== null) undone.push({ ...outcome, ...worker });
	}
	return undone;
}

async function undo(
	context: DispatcherContext,
	path: string,
): Promise<Pick<Adoption, "type" | "why"> | null> {
	const { root } = context;
	const journal = await readJournal(path);
	if (journal === undefined || (await isUnderWay(journal, context.now))) return null;
	if (await hasBegun(root, journal)) return null;
	const lock = await lockWorker(root, journal.worker_id);
	if (lock === undefined) return null;
	try {
		if (await hasBegun(root, journal)) return null;
		return (await undoDispatch(context, journal)) ? UNDONE : null;
	} finally {
		await lock.release();
	}
}

const UNDONE = {
	type: "recovered",
	why: "Its dispatch was ended before it began; what that had changed is taken back.",
} as const;

/** Whether its process runs; of one that cannot be told apart that is taken for true for an hour. */
async function isUnderWay(
	{ dispatcher, begun_at }: DispatchJournal,
	now: () => number,
): Promise<boolean> {
	if (dispatcher !== null) return await isRunning(dispatcher);
	return now() - Date.parse(begun_at) < LONGEST_MS;
}

/** Its setup command has a limit, and so has all that follows. */
const LONGEST_MS = 60 * 60_000;

/** Whether its supervisor has written a record: then that tells all, and the journal is over. */
async function hasBegun(root: string, journal: DispatchJournal): Promise<boolean> {
	const record = await readWorkerRecord(root, journal.worker_id);
	if (record === undefined) return false;
	await removeJournal(root, journal);
	return true;
}
