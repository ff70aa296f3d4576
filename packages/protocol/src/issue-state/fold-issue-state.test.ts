import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Marker } from "../markers/marker-registry.ts";
import type { Attempt } from "./attempt.ts";
import { foldIssueState } from "./fold-issue-state.ts";
import {
	assigned,
	cleared,
	errorOfNobody,
	failed,
	handover,
	ONE,
	posted,
	progress,
	research,
	TWO,
} from "./issue-markers.fixture.ts";

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
		["the second worker's after a replacement", [assigned(ONE), cleared(ONE), assigned(TWO)], TWO],
		[
			"the second worker's, although the first is cleared late",
			[assigned(ONE), assigned(TWO), cleared(ONE)],
			TWO,
		],
		[
			"nobody's when the assignment is posted again after it was cleared",
			[assigned(ONE), cleared(ONE), assigned(ONE)],
			null,
		],
		["nobody's when the clearing comes first", [cleared(ONE), assigned(ONE)], null],
		[
			"the newer attempt's when the older one's assignment comes late",
			[assigned(TWO, 2), assigned(ONE, 1)],
			TWO,
		],
		[
			"the newer attempt's when the older one's assignment is posted again",
			[assigned(ONE, 1), assigned(TWO, 2), assigned(ONE, 1)],
			TWO,
		],
		["the second worker's where neither says its number", [assigned(ONE), assigned(TWO)], TWO],
		["the second worker's where only the first says it", [assigned(ONE, 5), assigned(TWO)], TWO],
		["the last one's of two with one number", [assigned(ONE, 3), assigned(TWO, 3)], TWO],
		[
			"nobody's after the newest was cleared, whoever came before it",
			[assigned(ONE, 1), assigned(TWO, 2), cleared(TWO)],
			null,
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

	test("has its attempts in the order of their numbers", () => {
		const { attempts } = fold(assigned(TWO, 2), failed(TWO), assigned(ONE, 1), failed(ONE));
		expect(attempts.map(({ workerId }) => workerId)).toEqual([ONE, TWO]);
	});

	test("takes the number of an attempt from its own comments where no assignment is", () => {
		const { attempts } = fold(failed(TWO, 7), failed(ONE, 3), failed(ONE));
		expect(attempts.map(({ number }) => number)).toEqual([1, 7]);
	});

	test("gives each attempt the end of its own worker", () => {
		const { attempts } = fold(assigned(ONE), assigned(TWO), failed(ONE));
		expect(attempts.map(({ end }) => end?.marker.kind ?? null)).toEqual(["failed", null]);
	});

	test.each<[string, readonly Marker[], string | null]>([
		["is its own, after the assignment", [assigned(ONE), failed(ONE)], "failed"],
		["is none that is older than the assignment", [failed(ONE), assigned(ONE)], null],
		[
			"outlives an assignment that is posted again",
			[assigned(ONE), failed(ONE), assigned(ONE)],
			"failed",
		],
		[
			"outlives one that is posted again after it was cleared",
			[assigned(ONE), failed(ONE), cleared(ONE), assigned(ONE)],
			"failed",
		],
		["is the newest one", [assigned(ONE), failed(ONE), handover(ONE, "late")], "handover"],
	])("has an attempt whose end %s", (_, markers, kind) => {
		expect(fold(...markers).attempts[0]?.end?.marker.kind ?? null).toBe(kind);
	});

	test.each<[string, readonly Marker[], string]>([
		["the newest", [handover(ONE, "first"), handover(ONE, "second")], "second"],
		[
			"that of the newest attempt, although an older one's comes late",
			[assigned(ONE, 1), assigned(TWO, 2), handover(TWO, "new"), handover(ONE, "old")],
			"new",
		],
		[
			"an older attempt's where the newest has none",
			[assigned(ONE, 1), assigned(TWO, 2), handover(ONE, "old")],
			"old",
		],
	])("has as its handover %s", (_, markers, reason) => {
		expect(fold(...markers).handover?.marker.data.reason).toBe(reason);
	});

	test("keeps the newest progress of an attempt", () => {
		const { attempts } = fold(assigned(ONE), progress(ONE, "first"), progress(ONE, "second"));
		expect(attempts[0]?.progress?.marker.data.current).toBe("second");
	});

	test("counts a research cycle once, however often it reports", () => {
		const state = fold(failed(ONE), research(1), research(1), research(2), research(1));
		expect(state.researchCycles).toBe(2);
		expect(state.research?.marker.data.cycle).toBe(2);
	});

	test("takes a comment without a worker for one of the current attempt", () => {
		expect(fold(assigned(ONE), errorOfNobody).attempts).toHaveLength(1);
		expect(fold(errorOfNobody).attempts).toEqual([]);
	});

	const life = [
		assigned(ONE, 1),
		progress(ONE, "c"),
		failed(ONE),
		cleared(ONE),
		assigned(TWO, 2),
		handover(TWO, "h"),
	];

	/** What is posted again, by the place behind which it is. */
	const againAt = fc
		.array(
			fc.tuple(
				fc.nat({ max: life.length }),
				fc.constantFrom(...life.filter(({ kind }) => kind === "assigned")),
			),
		)
		.map((all) => {
			const byPlace = new Map<number, Marker[]>();
			for (const [at, marker] of all) byPlace.set(at, [...(byPlace.get(at) ?? []), marker]);
			return byPlace;
		});

	test("is the same when assignments and clearings are posted again, as late as you like", () =>
		fc.assert(
			fc.property(fc.nat({ max: life.length }), againAt, (length, again) => {
				const told = life.slice(0, length);
				const before = new Set<Marker>();
				const twice = [...told, null].flatMap((marker, at) => {
					if (marker !== null) before.add(marker);
					return [marker ?? [], again.get(at)?.filter((each) => before.has(each)) ?? []].flat();
				});
				expect(summary(twice)).toEqual(summary(told));
			}),
		));

	test("is given to the same worker in whatever order the comments about it arrive", () =>
		fc.assert(
			fc.property(
				fc.shuffledSubarray([...life, ...life], { minLength: 2 * life.length }),
				(shuffled) => {
					expect(fold(...shuffled).current?.workerId).toBe(TWO);
					expect(fold(...shuffled, cleared(TWO)).current).toBeNull();
					expect(fold(cleared(TWO), ...shuffled).current).toBeNull();
				},
			),
		));
});

/** All that a state says of its attempts, by the markers that say it. */
function summary(markers: readonly Marker[]): object {
	const { attempts, current } = fold(...markers);
	const of = ({ workerId, number, assigned, started, progress, end, cleared }: Attempt) => ({
		workerId,
		number,
		said: [assigned, started, progress, end, cleared].map((posted) => posted?.marker ?? null),
	});
	return { attempts: attempts.map(of), current: current?.workerId ?? null };
}
