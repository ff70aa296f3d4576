import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Marker } from "../markers/marker-registry.ts";
import { foldIssueState } from "./fold-issue-state.ts";
import type { PostedMarker } from "./posted-marker.ts";

const OID = "a".repeat(40);
const ONE = "worker-1701523200-123";
const TWO = "worker-1701523300-123";

const assigned = (worker_id: string, attempt: number | null = null): Marker => ({
	kind: "assigned",
	data: {
		schema_version: 1,
		assigned: true,
		worker_id,
		assigned_at: "2026-01-01T00:00:00Z",
		worktree: "../widget-worker-123",
		branch: "feature/123-add",
		attempt,
		scope: "standard",
		orchestration_id: null,
		claim: OID,
	},
});
const cleared = (worker_id: string | null): Marker => ({
	kind: "assigned",
	data: {
		schema_version: 1,
		assigned: false,
		worker_id,
		cleared_at: "2026-01-01T01:00:00Z",
		outcome: null,
		orchestration_id: null,
	},
});
const worker = (worker_id: string) =>
	({ schema_version: 1, worker_id, attempt: 1, turns: 3 }) as const;
const failed = (worker_id: string): Marker => ({
	kind: "failed",
	data: {
		...worker(worker_id),
		failure: "f",
		tried: [],
		error: "e",
		hypothesis: "h",
		research_needed: [],
	},
});
const progress = (worker_id: string, current: string): Marker => ({
	kind: "progress",
	data: { ...worker(worker_id), phase: "testing", progress: [], current, next: "n" },
});
const research = (cycle: number): Marker => ({
	kind: "research",
	data: { ...worker(TWO), cycle, findings: "f", proposed_approach: "p", impossible_without: null },
});
const errorOfNobody: Marker = {
	kind: "error",
	data: {
		schema_version: 1,
		worker_id: null,
		attempt: null,
		turns: null,
		command: "c",
		error: "e",
		analysis: "a",
		retry: "r",
	},
};

const posted = (...markers: readonly Marker[]): PostedMarker[] =>
	markers.map((marker, at) => ({
		marker,
		comment: {
			url: `https://github.com/acme/widget/issues/123#${at}`,
			createdAt: "2026-01-01T00:00:00Z",
		},
	}));
const fold = (...markers: readonly Marker[]) => foldIssueState(posted(...markers));

describe("the state of an issue", () => {
	test("is empty where no marker is", () => {
		expect(fold()).toEqual({
			current: null,
			attempts: [],
			review: null,
			handover: null,
			research: null,
			researchCycles: 0,
			orchestration: null,
		});
	});

	test.each<[string, readonly Marker[], string | null]>([
		["the worker that was assigned", [assigned(ONE)], ONE],
		["nobody's after it was cleared", [assigned(ONE), cleared(ONE)], null],
		["nobody's after a clearing that names no worker", [assigned(ONE), cleared(null)], null],
		["the second worker's after a replacement", [assigned(ONE), cleared(ONE), assigned(TWO)], TWO],
		[
			"the second worker's, although the first is cleared late",
			[assigned(ONE), assigned(TWO), cleared(ONE)],
			TWO,
		],
		[
			"the same worker's again when it is assigned again",
			[assigned(ONE), cleared(ONE), assigned(ONE)],
			ONE,
		],
		["nobody's where only a worker's own comments are left", [progress(ONE, "c")], null],
	])("is %s", (_, markers, workerId) => {
		expect(fold(...markers).current?.workerId ?? null).toBe(workerId);
	});

	test("counts attempts, by their own number where they say it", () => {
		const { attempts } = fold(assigned(ONE), failed(ONE), cleared(ONE), assigned(TWO, 5));
		expect(attempts.map(({ workerId, number }) => [workerId, number])).toEqual([
			[ONE, 1],
			[TWO, 5],
		]);
	});

	test("gives each attempt the end of its own worker", () => {
		const { attempts } = fold(assigned(ONE), assigned(TWO), failed(ONE));
		expect(attempts.map(({ end }) => end?.marker.kind ?? null)).toEqual(["failed", null]);
	});

	test("lets no end count that is older than the assignment", () => {
		expect(fold(assigned(ONE), failed(ONE), assigned(ONE)).attempts[0]?.end).toBeNull();
	});

	test("keeps the newest progress of an attempt", () => {
		const { attempts } = fold(assigned(ONE), progress(ONE, "first"), progress(ONE, "second"));
		expect(attempts[0]?.progress?.marker.data.current).toBe("second");
	});

	test("counts a research cycle once, however often it reports", () => {
		const state = fold(failed(ONE), research(1), research(1), research(2));
		expect(state.researchCycles).toBe(2);
		expect(state.research?.marker.data.cycle).toBe(2);
	});

	test("takes a comment without a worker for one of the current attempt", () => {
		expect(fold(assigned(ONE), errorOfNobody).attempts).toHaveLength(1);
		expect(fold(errorOfNobody).attempts).toEqual([]);
	});

	test("has one current attempt at most, and it is the one assigned last", () =>
		fc.assert(
			fc.property(
				fc.array(
					fc.constantFrom(
						assigned(ONE),
						assigned(TWO),
						cleared(ONE),
						cleared(TWO),
						failed(ONE),
						failed(TWO),
					),
				),
				(markers) => {
					const { current } = fold(...markers);
					const last = markers.findLast(({ kind, data }) => kind === "assigned" && data.assigned);
					if (current !== null) expect(current.assigned?.marker).toBe(last);
				},
			),
		));
});
