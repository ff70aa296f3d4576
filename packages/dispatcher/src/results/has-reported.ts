import type { IssueState } from "@codex-workers/github";
import { workerOfMarker } from "@codex-workers/protocol";
import type { ResultKind } from "./worker-result.ts";

/** Whether the worker's own trusted comment of this kind is on the issue. */
export function hasReported(
	{ markers }: Pick<IssueState, "markers">,
	workerId: string,
	kind: ResultKind,
): boolean {
	return markers.some(({ marker }) => marker.kind === kind && workerOfMarker(marker) === workerId);
}
