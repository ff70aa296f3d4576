import { issueOfWorker, type Marker } from "@codex-workers/protocol";

/** Why a marker on issue `issue` speaks about another one, or `undefined` when it does not. */
export function judgeBinding(marker: Marker, issue: number): string | undefined {
	const { data } = marker;
	if (issueOfWorker(data.worker_id) !== issue) return `${data.worker_id} works on another issue`;
	if ("issue" in data && data.issue !== issue) return `it is about issue ${data.issue}`;
	return undefined;
}
