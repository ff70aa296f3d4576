import type { IssueState } from "@codex-workers/github";
import { foldIssueState } from "@codex-workers/protocol";
import { printable } from "../environment/printable.ts";

/** What a worker's comment says about an end that is no finished work. */
export type ToldEnd = {
	kind: "handover" | "blocked" | "failed";
	url: string;
	/** One line. */
	says: string;
};

/** The end that a worker's own trusted comment tells; `null` for none, or for finished work. */
export function readToldEnd(state: IssueState, workerId: string): ToldEnd | null {
	const { attempts } = foldIssueState(state.markers);
	const end = attempts.find((attempt) => attempt.workerId === workerId)?.end ?? null;
	if (end === null) return null;
	const { url } = end.comment;
	const told = (kind: ToldEnd["kind"], text: string) => ({ kind, url, says: printable(text, 200) });
	switch (end.marker.kind) {
		case "complete":
			return null;
		case "handover":
			return told("handover", end.marker.data.reason);
		case "blocked":
			return told("blocked", end.marker.data.reason);
		case "failed":
			return told("failed", end.marker.data.failure);
	}
}
