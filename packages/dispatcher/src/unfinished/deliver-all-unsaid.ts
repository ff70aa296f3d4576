import { CodedError, issueOfWorker } from "@codex-workers/protocol";
import { adoptWorkers } from "../adoption/adopt-workers.ts";
import type { Adoption } from "../adoption/adoption.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { deliverKeptResults } from "../results/deliver-kept-results.ts";
import { processState } from "../status/process-state.ts";
import { listRecordedWorkers } from "../workers/list-recorded-workers.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import { deliverUnsaid } from "./deliver-unsaid.ts";
import { listUnsaid } from "./unsaid.ts";

/** An end that could not be told; it is kept, and tried again next time. `why` is one sentence. */
export type UntoldEnd = { workerId: string; why: string };

/**
 * Tells what supervisors of this checkout could not tell about workers on an issue. First, workers
 * there that nobody supervises are adopted, or their end recorded. A supervisor that is still at it
 * is left alone. What cannot be told stops nobody: it is the answer.
 */
export async function deliverAllUnsaid(
	context: DispatcherContext,
	issue: number,
): Promise<UntoldEnd[]> {
	const adoptions = await adoptWorkers(context, { issue });
	await deliverKeptResults(context, issue);
	const untold: UntoldEnd[] = adoptions.filter(({ type }) => type === "left").map(untoldOf);
	const recorded = await listRecordedWorkers(context.root);
	const here = recorded.filter((id) => issueOfWorker(id) === issue);
	const ids = new Set([...here, ...(await listUnsaid(context.root, issue))]);
	for (const workerId of [...ids].sort()) {
		try {
			await deliverOne(context, workerId);
		} catch (error) {
			untold.push({ workerId, why: reasonOf(error) });
		}
	}
	return untold;
}

async function deliverOne(context: DispatcherContext, workerId: string): Promise<void> {
	const record = (await readWorkerRecord(context.root, workerId)) ?? null;
	if ((await processState(record, context.host)) === "running") return;
	await deliverUnsaid(context, workerId);
}

const untoldOf = ({ workerId, why }: Adoption): UntoldEnd => ({ workerId, why });

function reasonOf(error: unknown): string {
	return error instanceof CodedError ? `${error.code}: ${error.message}` : String(error);
}
