import { describe, expect, test } from "vitest";
import { exampleMarkers } from "../markers/examples/example-markers.ts";
import type { Marker } from "../markers/marker-registry.ts";
import type { WorkerScope } from "../worker-scope.ts";
import { decideNextStep } from "./decide-next-step.ts";
import { foldIssueState } from "./fold-issue-state.ts";
import { assigned, cleared, failed, handover, posted, research } from "./issue-markers.fixture.ts";
import { NEXT_STEP_LIMITS, type NextStep, type NextStepLimits } from "./next-step.ts";

const worker = (at: number) => `worker-17015232${String(at).padStart(2, "0")}-123`;
const as = (marker: Marker, data: object): Marker =>
	Object.assign({ ...marker }, { data: { ...marker.data, ...data } });
const begun = (at: number, number: number, scope: WorkerScope = "standard") =>
	as(assigned(worker(at), number), { scope });
const ended = (kind: "complete" | "blocked", at: number) =>
	as(exampleMarkers(123)[kind], { worker_id: worker(at) });
const handedOver = (at: number, head: string | null) =>
	as(handover(worker(at), "turns"), { head_sha: head });
const found = (at: number, cycle: number, impossible_without: string | null = null) =>
	as(research(cycle), { worker_id: worker(at), impossible_without });

/** Attempt `n` fails and is researched: workers 2n-1 and 2n. */
const failure = (n: number) => [
	begun(2 * n - 1, n),
	failed(worker(2 * n - 1)),
	cleared(worker(2 * n - 1)),
];
const researched = (n: number) => [
	begun(2 * n, n, "research"),
	found(2 * n, n),
	cleared(worker(2 * n)),
];
const fruitless = (n: number) => [begun(2 * n, n, "research"), cleared(worker(2 * n))];
const cycle = (n: number) => [...failure(n), ...researched(n)];
/** Attempt `n` hands over at a commit: worker n. */
const handing = (n: number, head: string | null) => [
	begun(n, n),
	handedOver(n, head),
	cleared(worker(n)),
];
/** Attempts that each hand over at a commit of their own. */
const forward = (count: number) =>
	Array.from({ length: count }, (_, at) => handing(at + 2, String(at).repeat(40))).flat();
const blocked = (n: number) => [begun(n, n), ended("blocked", n), cleared(worker(n))];
/** Attempt `n` ended before its first turn: the model did not answer. */
const unanswered = (n: number) => [
	begun(n, n),
	as(handover(worker(n), "turns"), { head_sha: A, turns: 0 }),
	cleared(worker(n)),
];
const [A, B] = ["a".repeat(40), "b".repeat(40)];

const next = (markers: readonly Marker[], limits: NextStepLimits = NEXT_STEP_LIMITS) =>
	decideNextStep(foldIssueState(posted(...markers)), limits);

type Row = [string, readonly Marker[], NextStep["type"], RegExp];

describe("the next step of an issue", () => {
	test.each<Row>([
		["that nobody has worked on", [], "dispatch", /Nobody/],
		["that only a comment of research speaks of", [found(9, 1)], "dispatch", /Nobody/],
		["that a worker has", [begun(1, 1)], "none", /worker-1701523201-123 has the issue/],
		[
			"that a research worker has",
			[...failure(1), begun(2, 1, "research")],
			"none",
			/has the issue/,
		],
		[
			"that a review worker has",
			[...handing(1, A), begun(2, 2, "review")],
			"none",
			/has the issue/,
		],
		["whose worker has told no end", [begun(1, 1), cleared(worker(1))], "dispatch", /told no end/],
		[
			"that a person took up again, whose worker told nothing",
			[begun(1, 1), ended("blocked", 1), begun(2, 2), cleared(worker(2))],
			"dispatch",
			/Attempt 2 is over/,
		],
		["with a pull request", [begun(1, 1), ended("complete", 1)], "none", /Pull request #\d+/],
		["that is blocked", [begun(1, 1), ended("blocked", 1)], "none", /until a person/],
		[
			"that is blocked, and was cleaned up",
			[begun(1, 1), ended("blocked", 1), cleared(worker(1))],
			"none",
			/until a person/,
		],
	])("%s", (_, markers, type, why) => {
		expect(next(markers)).toEqual({ type, why: expect.stringMatching(why) });
	});

	test.each<Row>([
		["one", handing(1, A), "replace", /Attempt 1/],
		["one whose worker is not cleaned up", [begun(1, 1), handedOver(1, A)], "replace", /Attempt 1/],
		["two at one commit", [1, 2].flatMap((n) => handing(n, A)), "replace", /Attempt 2/],
		["three at one commit", [1, 2, 3].flatMap((n) => handing(n, A)), "block", /last 3 handovers/],
		["three that name none", [1, 2, 3].flatMap((n) => handing(n, null)), "block", /no new commit/],
		[
			"three, the last with a new commit",
			[...handing(1, A), ...handing(2, A), ...handing(3, B)],
			"replace",
			/Attempt 3/,
		],
		[
			"three with a worker between them that was stopped",
			[...handing(1, A), ...handing(2, A), begun(3, 3), cleared(worker(3)), ...handing(4, A)],
			"block",
			/last 3 handovers/,
		],
		[
			"three with a review between them",
			[
				...handing(1, A),
				...handing(2, A),
				begun(5, 3, "review"),
				cleared(worker(5)),
				...handing(6, A),
			],
			"block",
			/last 3 handovers/,
		],
		[
			"three with a failure between them",
			[...handing(1, A), ...handing(2, A), begun(3, 3), failed(worker(3)), ...handing(4, A)],
			"replace",
			/Attempt 4/,
		],
		[
			"one after the issue was blocked for three",
			[1, 2, 3].flatMap((n) => handing(n, A)).concat(ended("blocked", 3), handing(4, A)),
			"replace",
			/Attempt 4/,
		],
		[
			"one whose next worker was not started",
			[...handing(1, A), begun(2, 2), cleared(worker(2))],
			"replace",
			/Attempt 1 was handed over/,
		],
	])("after handovers: %s", (_, markers, type, why) => {
		expect(next(markers)).toEqual({ type, why: expect.stringMatching(why) });
	});

	test.each<Row>([
		["a failure", failure(1), "research", /Attempt 1 failed/],
		[
			"a failure that nobody has cleaned up",
			[begun(1, 1), failed(worker(1))],
			"research",
			/1 failed/,
		],
		["research", cycle(1), "dispatch", /research cycle 1 has an approach/],
		["research that is not cleaned up", cycle(1).slice(0, -1), "dispatch", /cycle 1/],
		["research that found nothing out", [...failure(1), ...fruitless(1)], "research", /1 failed/],
		[
			"research by somebody else",
			[...failure(1), as(found(9, 1), { attempt: 1 })],
			"dispatch",
			/cycle 1/,
		],
		[
			"research by somebody else on an earlier attempt",
			[...cycle(1), ...failure(2), as(found(9, 2), { attempt: 1 })],
			"research",
			/Attempt 2/,
		],
		["a second failure", [...cycle(1), ...failure(2)], "research", /Attempt 2 failed/],
		["a third failure", [...cycle(1), ...cycle(2), ...failure(3)], "research", /Attempt 3 failed/],
		["three cycles", [1, 2, 3].flatMap(cycle), "block", /all 3 research cycles/],
		["four failures", [...[1, 2, 3].flatMap(cycle), ...failure(4)], "block", /all 3 research/],
		[
			"research that found nothing out, three times",
			[
				...failure(1),
				...fruitless(1),
				begun(4, 1, "research"),
				cleared(worker(4)),
				begun(6, 1, "research"),
				cleared(worker(6)),
			],
			"block",
			/all 3 research/,
		],
		[
			"research that says what is missing",
			[...failure(1), begun(2, 1, "research"), found(2, 1, "an account"), cleared(worker(2))],
			"block",
			/cycle 1 found that something outside is missing/,
		],
		[
			"a failure after the issue was blocked",
			[...[1, 2, 3].flatMap(cycle), ended("blocked", 5), ...failure(4)],
			"research",
			/Attempt 4/,
		],
		[
			"a failure and then a handover",
			[...failure(1), begun(2, 2), handedOver(2, A)],
			"replace",
			/Attempt 2/,
		],
		[
			"a failure whose next worker was not started",
			[...cycle(1), begun(3, 2), cleared(worker(3))],
			"dispatch",
			/cycle 1 has an approach/,
		],
	])("after failures: %s", (_, markers, type, why) => {
		expect(next(markers)).toEqual({ type, why: expect.stringMatching(why) });
	});

	test("a model that does not answer blocks nothing, however often", () => {
		const markers = Array.from({ length: 20 }, (_, at) => unanswered(at + 1)).flat();
		expect(next(markers)).toMatchObject({ type: "replace" });
	});

	test.each<[string, readonly Marker[], Partial<NextStepLimits>, NextStep["type"]]>([
		["one cycle", cycle(1), { researchCycles: 1 }, "block"],
		["no research at all", failure(1), { researchCycles: 0 }, "block"],
		["four cycles", [1, 2, 3].flatMap(cycle), { researchCycles: 4 }, "dispatch"],
		["one handover", handing(1, A), { handovers: 1 }, "block"],
		["four handovers", [1, 2, 3].flatMap((n) => handing(n, A)), { handovers: 4 }, "replace"],
		["two attempts", forward(2), { attempts: 2 }, "block"],
		["three attempts", forward(2), { attempts: 3 }, "replace"],
		[
			"two attempts, since people were asked",
			[...blocked(1), ...forward(1)],
			{ attempts: 2 },
			"replace",
		],
	])("within other limits: %s", (_, markers, limits, type) => {
		expect(next(markers, { ...NEXT_STEP_LIMITS, ...limits }).type).toBe(type);
	});
});
