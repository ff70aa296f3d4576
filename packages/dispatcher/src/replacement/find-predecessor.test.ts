import { foldIssueState, type Marker } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import type { WorkerTarget } from "../target/worker-target.ts";
import { markerAs } from "../testing/marker-as.ts";
import { findPredecessor } from "./find-predecessor.ts";

const [ONE, TWO] = ["worker-1700000001-7", "worker-1700000002-7"];

const begun = (worker_id: string, attempt: number, scope = "standard") =>
	markerAs("assigned", { worker_id, attempt, scope, branch: "feature/7-fix-it" });

const find = (markers: readonly Marker[], target: WorkerTarget = { issue: 7 }) => {
	const comment = { url: "https://github.com/acme/widget/issues/7#1", createdAt: "2026-01-01" };
	const folded = foldIssueState(markers.map((marker) => ({ marker, comment })));
	return findPredecessor(folded, { issue: 7, target });
};

describe("a replacement goes on from", () => {
	test.each(["handover", "failed"] as const)("the worker whose end is: %s", (kind) => {
		const markers = [begun(ONE, 1), markerAs(kind, { worker_id: ONE })];
		const found = { workerId: ONE, number: 1, branch: "feature/7-fix-it", left: { kind } };
		expect(find(markers)).toMatchObject(found);
		expect(find(markers, { worker: ONE })).toMatchObject(found);
	});

	test("the attempt that failed, although a research worker came after it", () => {
		const research = [begun(TWO, 1, "research"), markerAs("research", { worker_id: TWO })];
		const markers = [begun(ONE, 1), markerAs("failed", { worker_id: ONE }), ...research];
		expect(find(markers)).toMatchObject({ workerId: ONE, number: 1 });
	});

	test("the one before a worker that was not started", () => {
		const first = [begun(ONE, 1), markerAs("handover", { worker_id: ONE })];
		const cleared: Marker = {
			kind: "assigned",
			data: {
				...{ schema_version: 1, assigned: false, worker_id: TWO, outcome: "not started" },
				...{ cleared_at: "2026-01-01T00:00:00Z", orchestration_id: null },
			},
		};
		expect(find([...first, begun(TWO, 2), cleared])).toMatchObject({ workerId: ONE });
		expect(find([...first, begun(TWO, 2)])).toMatchObject({ workerId: ONE });
	});

	test("nothing of a blocked worker by way of one that was not started", () => {
		const cleared = markerAs("assigned", { worker_id: TWO });
		const back: Marker = {
			...{ kind: "assigned" },
			data: {
				...{ schema_version: 1, assigned: false, worker_id: TWO, outcome: "not started" },
				...{ cleared_at: "2026-01-01T00:00:00Z", orchestration_id: null },
			},
		};
		const markers = [begun(ONE, 1), markerAs("blocked", { worker_id: ONE }), cleared, back];
		expect(() => find(markers)).toThrow(
			expect.objectContaining({ message: `${ONE} is blocked and waits for a person.` }),
		);
	});

	test("the newest attempt alone", () => {
		const first = [begun(ONE, 1), markerAs("handover", { worker_id: ONE })];
		const markers = [...first, begun(TWO, 2), markerAs("handover", { worker_id: TWO })];
		expect(find(markers)).toMatchObject({ workerId: TWO, number: 2 });
		expect(() => find(markers, { worker: ONE })).toThrow(
			expect.objectContaining({
				message: expect.stringContaining("not the last worker"),
				hint: expect.stringContaining(TWO),
			}),
		);
	});

	test.each<[string, readonly Marker[], RegExp, RegExp]>([
		["nobody", [], /No worker has worked/, /dispatch 7/],
		["a review alone", [begun(ONE, 1, "review")], /No worker has worked/, /dispatch 7/],
		["a worker without an end", [begun(ONE, 1)], /neither a handover nor/, /cleanup 7/],
		[
			"a finished one",
			[begun(ONE, 1), markerAs("complete", { worker_id: ONE })],
			/finished with pull request #/,
			/merge/,
		],
		[
			"a blocked one",
			[begun(ONE, 1), markerAs("blocked", { worker_id: ONE })],
			/waits for a person/,
			/issues\/7#1/,
		],
	])("no %s", (_, markers, message, hint) => {
		expect(() => find(markers)).toThrow(
			expect.objectContaining({
				code: "NOTHING_TO_REPLACE",
				message: expect.stringMatching(message),
				hint: expect.stringMatching(hint),
			}),
		);
	});
});
