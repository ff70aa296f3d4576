import * as fc from "fast-check";
import { WorkerScope } from "../worker-scope.ts";
import { checkMarker } from "./check-marker.ts";
import { ProgressPhase } from "./fields/progress-phase.ts";
import { Severity } from "./fields/severity.ts";
import { hostileText as text } from "./hostile-text.fixture.ts";
import type { HandoverTests } from "./kinds/handover-marker.ts";
import { REVIEW_CRITERIA } from "./kinds/review-criteria.ts";
import type { ReviewMarker } from "./kinds/review-marker.ts";
import { REVIEW_STATUSES } from "./kinds/review-statuses.ts";
import type { Marker, MarkerData, MarkerKind } from "./marker-registry.ts";

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const list = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 3 });
const positive = fc.oneof(fc.integer({ min: 1, max: 9_999 }), fc.maxSafeInteger().map(positiveOf));
const natural = fc.oneof(
	fc.nat(200),
	fc.maxSafeInteger().map((number) => Math.abs(number)),
);
const oid = fc.stringMatching(/^[0-9a-f]{40}$/);
const workerId = fc.stringMatching(/^worker-\d{1,12}-[1-9]\d{0,9}(?:-[0-9a-f]{4})?$/);
const branch = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._/+@#=,-]{0,60}$/);
const moment = fc
	.date({ min: new Date(0), max: new Date("9999-12-31"), noInvalidDate: true })
	.chain((date) =>
		fc.constantFrom(
			date.toISOString(),
			date.toISOString().replace(/\.\d+Z$/, "Z"),
			date.toISOString().replace(/\.\d+Z$/, ".1234567890123456Z"),
		),
	);
const orchestration = orNull(text.map((id) => id.slice(0, 100)).filter((id) => id !== ""));
const item = fc.record({ item: text, done: fc.boolean() });
const trial = fc.record({ approach: text, result: text });

const own = { schema_version: fc.constant(1 as const) };
const worker = { ...own, worker_id: workerId, attempt: orNull(positive), turns: orNull(natural) };

const tests: fc.Arbitrary<HandoverTests> = fc.record({
	status: fc.constantFrom("passing", "failing", "not_run"),
	reason: orNull(text),
});

const assigned: fc.Arbitrary<MarkerData<"assigned">> = fc.oneof(
	fc.record({
		...own,
		assigned: fc.constant(true as const),
		worker_id: workerId,
		assigned_at: moment,
		worktree: text,
		branch: orNull(branch),
		attempt: orNull(positive),
		scope: orNull(fc.constantFrom(...WorkerScope.options)),
		orchestration_id: orchestration,
		claim: orNull(oid),
	}),
	fc.record({
		...own,
		assigned: fc.constant(false as const),
		cleared_at: moment,
		worker_id: orNull(workerId),
		outcome: orNull(text),
		orchestration_id: orchestration,
	}),
);

const handover: fc.Arbitrary<MarkerData<"handover">> = fc.record({
	...worker,
	reason: text,
	branch: orNull(branch),
	head_sha: orNull(oid),
	dirty: orNull(fc.boolean()),
	snapshot: orNull(oid),
	tests: orNull(tests),
	done: list(text),
	in_progress: list(text),
	remaining: list(text),
	decisions: list(text),
	approaches: list(trial),
	gotchas: list(text),
	next_steps: list(text),
	files_first: list(text),
	commands: list(text),
});

const finding = { finding: text, severity: orNull(fc.constantFrom(...Severity.options)) };

const review: fc.Arbitrary<ReviewMarker> = fc
	.record({
		...own,
		worker_id: workerId,
		issue: positive,
		scope: orNull(fc.constantFrom("MINOR", "MAJOR")),
		security_sensitive: orNull(fc.boolean()),
		reviewed_at: moment,
		head_sha: orNull(oid),
		criteria: orNull(fc.array(fc.oneof(text, fc.constant("")), { minLength: 7, maxLength: 7 })),
		fixed: list(fc.record({ ...finding, resolution: text })),
		deferred: list(fc.record({ ...finding, tracking_issue: orNull(positive) })),
		unaddressed: fc.nat(9),
		status: fc.constantFrom(...REVIEW_STATUSES),
	})
	.map((data) => ({ ...data, criteria: data.criteria && criteriaOf(data, data.criteria) }))
	.filter(({ issue, deferred }) => deferred.every((each) => each.tracking_issue !== issue));

/** The findings of all criteria are those that were fixed, deferred and not addressed. */
function criteriaOf(
	found: Pick<ReviewMarker, "fixed" | "deferred" | "unaddressed">,
	notes: readonly string[],
): ReviewMarker["criteria"] {
	const findings = found.fixed.length + found.deferred.length + found.unaddressed;
	return REVIEW_CRITERIA.map((name, at) => ({
		name,
		findings: at === 0 ? findings : 0,
		notes: notes[at] ?? "",
	}));
}

/** Data of every kind of marker, with every field at its edges and hostile strings in all texts. */
export const markerData: { readonly [Kind in MarkerKind]: fc.Arbitrary<MarkerData<Kind>> } = {
	assigned,
	started: fc.record({
		...worker,
		branch,
		started_at: moment,
		understanding: text,
		approach: text,
		orchestration_id: orchestration,
	}),
	progress: fc.record({
		...worker,
		phase: fc.constantFrom(...ProgressPhase.options),
		progress: list(item),
		current: text,
		next: text,
	}),
	complete: fc.record({
		...worker,
		issue: positive,
		pull_request: positive,
		branch,
		summary: text,
		tests: fc.record({
			passing: natural,
			coverage: orNull(fc.double({ min: 0, max: 100, noNaN: true }).map(Math.abs)),
		}),
	}),
	handover,
	blocked: fc.record({
		...worker,
		reason: text,
		tried: list(trial),
		required: fc.array(item, { minLength: 1, maxLength: 3 }),
		explanation: text,
	}),
	failed: fc.record({
		...worker,
		failure: text,
		tried: list(trial),
		error: text,
		hypothesis: text,
		research_needed: list(item),
	}),
	error: fc.record({
		...worker,
		worker_id: orNull(workerId),
		command: text,
		error: text,
		analysis: text,
		retry: text,
	}),
	review,
	research: fc.record({
		...worker,
		cycle: positive,
		findings: text,
		proposed_approach: text,
		impossible_without: orNull(text),
	}),
	orchestration: fc.record({
		...own,
		orchestration_id: fc
			.nat(998)
			.map((number) => `orch-2026-01-31-${`${number + 1}`.padStart(3, "0")}`),
		status: fc.constantFrom("active", "paused", "finished", "aborted"),
		updated_at: moment,
		slots: positive,
		issues: list(fc.record({ issue: positive, worker_id: orNull(workerId) })),
		note: orNull(text),
	}),
};

/** A marker of one kind. */
export function markerOf(kind: MarkerKind): fc.Arbitrary<Marker> {
	const data: fc.Arbitrary<unknown> = markerData[kind];
	return data.map((value) => {
		const checked = checkMarker(kind, value);
		if (checked.ok) return checked.marker;
		throw new Error(`the generated ${kind} is none: ${checked.why}`);
	});
}

function positiveOf(number: number): number {
	return Math.max(1, Math.abs(number));
}
