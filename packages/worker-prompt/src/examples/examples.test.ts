import { composeMarker, type MarkerKind } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { independentReviewExample } from "./independent-review-example.ts";
import {
	blockedExample,
	completeExample,
	errorExample,
	failedExample,
	handoverExample,
	progressExample,
	startedExample,
} from "./report-examples.ts";
import { researchExample } from "./research-example.ts";
import { deferredExample, reviewExample } from "./review-example.ts";

const WORKER = { worker_id: "worker-1701523200-123", attempt: 1, turns: 3 };
const WORK = { issue: 123, branch: "feature/123-add" };
const MOMENT = "2026-01-01T00:00:00Z";
const REVIEW = { worker_id: WORKER.worker_id, issue: 123, reviewed_at: MOMENT };

test.each<[MarkerKind, object]>([
	["started", { ...WORKER, branch: WORK.branch, started_at: MOMENT, ...startedExample }],
	["progress", { ...WORKER, ...progressExample }],
	["error", { ...WORKER, ...errorExample }],
	["complete", { ...WORKER, ...WORK, pull_request: 124, ...completeExample }],
	["handover", { ...WORKER, ...handoverExample }],
	["blocked", { ...WORKER, ...blockedExample }],
	["failed", { ...WORKER, ...failedExample }],
	["research", { ...WORKER, cycle: 1, ...researchExample }],
	["review", { ...REVIEW, ...reviewExample }],
	["review", { ...REVIEW, ...independentReviewExample }],
	["review", { ...REVIEW, ...reviewExample, fixed: [], deferred: [deferredExample] }],
])("the example of a %s comment is one, with what the command fills in", (kind, fields) => {
	expect(composeMarker(kind, fields)).toMatchObject({ ok: true });
});
