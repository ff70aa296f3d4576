import { nonceOf } from "@codex-workers/dispatcher";
import { postCommentOnce } from "@codex-workers/github";
import { composeMarker, type EndKind, exampleMarkers, renderMarker } from "@codex-workers/protocol";
import type { ProcessContext } from "../world/host.ts";
import type { SimulatedWorker } from "./simulated-worker.ts";

/** What a worker tells on its issue; `about` is what differs from the example of its kind. */
export interface ToldEnd {
	readonly kind: EndKind | "research";
	readonly about?: object;
}

/** Tells on an issue how a worker ended, once, as the worker or its supervisor does. */
export async function postEnd(
	context: ProcessContext,
	worker: SimulatedWorker,
	{ kind, about = {} }: ToldEnd,
): Promise<void> {
	const { workerId, attempt, head, issue, subjectId } = worker;
	const example = exampleMarkers(issue)[kind].data;
	const own = { worker_id: workerId, attempt, ...(kind === "handover" ? { head_sha: head } : {}) };
	const nonce = nonceOf(kind, workerId);
	const composed = composeMarker(kind, { ...example, ...own, ...about, nonce });
	if (!composed.ok) throw new Error(`No ${kind} marker: ${composed.why}`);
	await postCommentOnce(context.client, { subjectId, nonce, body: renderMarker(composed.marker) });
}
