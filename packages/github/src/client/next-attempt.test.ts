import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GitHubFailure } from "./github-failure.ts";
import { type AttemptSituation, nextAttempt } from "./next-attempt.ts";

const now = Date.parse("2026-01-01T00:00:00Z");
const origin = { operation: "Any", says: "" };
const first: AttemptSituation = { attempt: 1, elapsed: 0, maxWait: 10_000, now, random: 0.5 };
const lost = { ...origin, kind: "unavailable", mayHaveExecuted: false } as const;
const limited = (seconds: number): GitHubFailure => ({
	...origin,
	kind: "rate-limited",
	scope: "secondary",
	retryAt: now + seconds * 1000,
});

describe("after a failed attempt", () => {
	test.each<[string, GitHubFailure, Partial<AttemptSituation>, number]>([
		["a transient failure waits a little", lost, {}, 250],
		["the second one twice as long", lost, { attempt: 2 }, 500],
		["the fourth eight times as long", lost, { attempt: 4 }, 2000],
		["jitter shortens by a quarter", lost, { random: 0 }, 188],
		["jitter lengthens by a quarter", lost, { random: 0.999 }, 312],
		["a rate limit waits as long as GitHub says", limited(7), {}, 7000],
		["a limit that is over does not wait", limited(-5), {}, 0],
		["a wait that just fits the budget is begun", limited(4), { elapsed: 6000 }, 4000],
	])("%s", (_, failure, situation, milliseconds) => {
		expect(nextAttempt(failure, { ...first, ...situation })).toEqual({
			type: "wait",
			milliseconds,
		});
	});

	test.each<[string, GitHubFailure, Partial<AttemptSituation>]>([
		["the fifth attempt was the last", lost, { attempt: 5 }],
		["a wait beyond the budget is not begun", limited(11), {}],
		["nor one that only the time spent so far makes too long", limited(5), { elapsed: 5001 }],
		["a write that may have been executed", { ...lost, mayHaveExecuted: true }, {}],
		["a bad token", { ...origin, kind: "unauthenticated" }, {}],
		["a missing permission", { ...origin, kind: "forbidden", paths: [] }, {}],
		["a missing thing", { ...origin, kind: "not-found", paths: [] }, {}],
		["a rejected request", { ...origin, kind: "rejected" }, {}],
		["an answer of unknown shape", { ...origin, kind: "answer-invalid" }, {}],
	])("gives up: %s", (_, failure, situation) => {
		expect(nextAttempt(failure, { ...first, ...situation })).toEqual({ type: "give-up" });
	});

	test("never waits beyond the budget, whatever the failure", () =>
		fc.assert(
			fc.property(
				fc.constantFrom(lost, limited(3), limited(100)),
				fc.record({ attempt: fc.integer({ min: 1, max: 9 }), elapsed: fc.nat(20_000) }),
				(failure, situation) => {
					const next = nextAttempt(failure, { ...first, ...situation });
					return next.type === "give-up" || next.milliseconds + situation.elapsed <= first.maxWait;
				},
			),
		));
});
