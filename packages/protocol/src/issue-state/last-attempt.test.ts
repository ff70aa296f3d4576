import { describe, expect, test } from "vitest";
import { exampleMarkers } from "../markers/examples/example-markers.ts";
import type { Marker } from "../markers/marker-registry.ts";
import { decideNextStep } from "./decide-next-step.ts";
import { foldIssueState } from "./fold-issue-state.ts";
import {
	assigned,
	cleared,
	failed,
	handover,
	ONE,
	posted,
	progress,
	TWO,
} from "./issue-markers.fixture.ts";
import { lastAttempt } from "./last-attempt.ts";
import { NEXT_STEP_LIMITS, type NextStep } from "./next-step.ts";
import { NOT_STARTED } from "./not-started.ts";

const as = (marker: Marker, data: object): Marker =>
	Object.assign({ ...marker }, { data: { ...marker.data, ...data } });
const ended = (kind: "complete" | "blocked", worker_id: string) =>
	as(exampleMarkers(123)[kind], { worker_id });
const back = (worker_id: string) => as(cleared(worker_id), { outcome: NOT_STARTED });
const takenBack = [assigned(TWO, 2), back(TWO)];

describe("a start that was taken back never happened", () => {
	test.each<[string, readonly Marker[], string | undefined, NextStep["type"], RegExp]>([
		["a blocked one", [ended("blocked", ONE)], ONE, "none", /1 is blocked until a person/],
		["one with a pull request", [ended("complete", ONE)], ONE, "none", /Pull request #\d+/],
		["one that was handed over", [handover(ONE, "turns")], ONE, "replace", /Attempt 1/],
		["one that has failed", [failed(ONE)], ONE, "research", /Attempt 1 failed/],
		["one without an end", [], ONE, "dispatch", /Attempt 1 is over/],
	])("after %s", (_, told, workerId, type, why) => {
		const before = [assigned(ONE, 1), ...told, cleared(ONE)];
		const state = foldIssueState(posted(...before, ...takenBack));
		expect(lastAttempt(state)?.workerId).toBe(workerId);
		expect(decideNextStep(state, NEXT_STEP_LIMITS)).toEqual({
			...{ type, why: expect.stringMatching(why) },
		});
	});

	test("and without any other nobody has worked on the issue", () => {
		expect(lastAttempt(foldIssueState(posted(...takenBack)))).toBeUndefined();
	});

	test.each<[string, readonly Marker[]]>([
		["was not taken back yet", [assigned(TWO, 2)]],
		["was cleaned up", [assigned(TWO, 2), cleared(TWO)]],
		["has worked all the same", [assigned(TWO, 2), progress(TWO, "c"), back(TWO)]],
	])("but one that %s counts", (_, markers) => {
		const blocked = [assigned(ONE, 1), ended("blocked", ONE), cleared(ONE)];
		expect(lastAttempt(foldIssueState(posted(...blocked, ...markers)))?.workerId).toBe(TWO);
	});
});
