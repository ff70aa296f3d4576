import { nonceOf } from "@codex-workers/dispatcher";
import { postCommentOnce } from "@codex-workers/github";
import { composeMarker, type EndKind, exampleMarkers, renderMarker } from "@codex-workers/protocol";
import type { SimulatedWorker } from "../fleet/simulated-worker.ts";
import type { ProcessContext } from "../world/host.ts";

/** What a worker tells on its issue; `about` is what differs from the example of its kind. */
export interface ToldEnd {
	readonly kind: EndKind | "research";
	readonly about?: object;
}

/** Tells on an issue how a worker ended, once, as the worker does. */
export async function postEnd(
	context: ProcessContext,
	{ head, issue, spec, subjectId, workerId }: SimulatedWorker,
	{ kind, about = {} }: ToldEnd,
): Promise<void> {
	const example = exampleMarkers(issue)[kind].data;
	const own = { worker_id: workerId, attempt: spec.attempt };
	const handed = kind === "handover" ? { head_sha: head } : {};
	const nonce = nonceOf(kind, workerId, spec.claim);
	const composed = composeMarker(kind, { ...example, ...own, ...handed, ...about, nonce });
	if (!composed.ok) throw new Error(`No ${kind} marker: ${composed.why}`);
	await postCommentOnce(context.client, { subjectId, nonce, body: renderMarker(composed.marker) });
}
