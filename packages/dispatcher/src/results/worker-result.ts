import { ResearchMarker, ReviewMarker, type WorkerScope } from "@codex-workers/protocol";
import * as z from "zod";

/** The kinds of comment that a worker's last message becomes. */
export type ResultKind = "research" | "review";

/** What a worker that cannot post says of its work; who it is and what it read is filled in. */
const ResearchResult = ResearchMarker.pick({
	findings: true,
	proposed_approach: true,
	impossible_without: true,
});

const { scope, security_sensitive, criteria, unaddressed, status } = ReviewMarker.shape;

/** It can fix nothing and open no issue: what it finds stays unaddressed. */
const ReviewResult = z.strictObject({
	scope: scope.unwrap().unwrap(),
	security_sensitive: security_sensitive.unwrap().unwrap(),
	criteria: criteria.unwrap().unwrap(),
	unaddressed,
	status,
});

/** What the last message of each kind of worker must be. */
export const WORKER_RESULTS = { research: ResearchResult, review: ReviewResult } as const;

/** What comes of a worker's last message; `null` where its end is a comment of its own. */
export function resultOfScope(scope: WorkerScope): ResultKind | null {
	return scope === "standard" ? null : scope;
}
