import { nonceOf } from "@codex-workers/dispatcher";
import { postCommentOnce } from "@codex-workers/github";
import { composeMarker, exampleMarkers, renderMarker } from "@codex-workers/protocol";
import type { ProcessContext } from "../world/host.ts";
import { readHistory } from "./read-history.ts";

/** Tells on an issue that it is left to people, unless its last worker has told so itself. */
export async function tellBlocked(context: ProcessContext, issue: number): Promise<void> {
	const { issueId, folded } = await readHistory(context, issue);
	const last = folded.attempts.at(-1);
	if (last === undefined || last.end?.marker.kind === "blocked") return;
	const nonce = nonceOf("blocked", last.workerId, `${folded.attempts.length}`);
	const own = { worker_id: last.workerId, attempt: last.number, nonce };
	const composed = composeMarker("blocked", { ...exampleMarkers(issue).blocked.data, ...own });
	if (!composed.ok) throw new Error(`No blocked marker: ${composed.why}`);
	const body = renderMarker(composed.marker);
	await postCommentOnce(context.client, { subjectId: issueId, nonce, body });
}
