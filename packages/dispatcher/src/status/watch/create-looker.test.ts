import { CodedError } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import type { FleetLook } from "../fleet/fleet-look.ts";
import { createLooker } from "./create-looker.ts";

const USUAL = 15_000;
const failure = (code: string) => new CodedError(code, "It did not answer.", { hint: "Wait." });

function lookWith(at: number): FleetLook {
	return {
		...{ at, running: new Set<string>(), adoptions: [] },
		...{ claims: new Map(), untold: new Map(), issues: new Map(), pulls: new Map() },
		points: { cost: 1, remaining: 4_000, resetAt: null },
	};
}

/** A looker whose looks are answered by hand; the clock stands still but for `pass`. */
function lookerWorld() {
	let now = 0;
	const abort = new AbortController();
	const waiting: PromiseWithResolvers<FleetLook>[] = [];
	const take = () => {
		const look = Promise.withResolvers<FleetLook>();
		waiting.push(look);
		return look.promise;
	};
	const looker = createLooker({ take, now: () => now, usualMs: USUAL, signal: abort.signal });
	const settle = async () => {
		await looker.underWay()?.catch(() => {});
	};
	return {
		...looker,
		abort: () => abort.abort(),
		asked: () => waiting.length,
		pass: (ms: number) => {
			now += ms;
		},
		answer: async () => {
			waiting.at(-1)?.resolve(lookWith(now));
			await settle();
		},
		fail: async (error: unknown) => {
			waiting.at(-1)?.reject(error);
			await settle();
		},
	};
}

describe("looks at GitHub", () => {
	test("begin at once, then as often as usual, never two at a time", async () => {
		const { lookIfDue, asked, pass, answer } = lookerWorld();
		lookIfDue(false);
		lookIfDue(true);
		expect(asked()).toBe(1);
		await answer();
		pass(USUAL - 1);
		lookIfDue(false);
		expect(asked()).toBe(1);
		pass(1);
		lookIfDue(false);
		expect(asked()).toBe(2);
	});

	test("come early where something has happened, but not every moment", async () => {
		const { lookIfDue, asked, pass, answer } = lookerWorld();
		lookIfDue(false);
		await answer();
		pass(2_999);
		lookIfDue(true);
		expect(asked()).toBe(1);
		pass(1);
		lookIfDue(true);
		expect(asked()).toBe(2);
	});

	test("that fail say so since the first of them, keep what was seen, and go on", async () => {
		const { lookIfDue, look, sight, pass, answer, fail } = lookerWorld();
		lookIfDue(false);
		await answer();
		for (let time = 0; time < 2; time++) {
			pass(USUAL);
			lookIfDue(false);
			await fail(failure("ANYTHING"));
			expect(sight()).toMatchObject({
				lookedAt: 0,
				silentSince: USUAL,
				error: { code: "ANYTHING" },
			});
		}
		expect(look()?.at).toBe(0);
		pass(USUAL);
		lookIfDue(false);
		await answer();
		expect(sight()).toMatchObject({ lookedAt: 3 * USUAL, silentSince: null, error: null });
	});

	test("that take long are worth a word", () => {
		const { lookIfDue, sight, pass } = lookerWorld();
		lookIfDue(false);
		pass(4_999);
		expect(sight().silentSince).toBeNull();
		pass(1);
		expect(sight()).toMatchObject({ silentSince: 0, error: null });
	});

	test.each(["GITHUB_UNAVAILABLE", "GITHUB_RATE_LIMITED", "GIT_FAILED"])(
		"go on after %s, even where nothing was seen before",
		async (code) => {
			const { lookIfDue, look, sight, fail } = lookerWorld();
			lookIfDue(false);
			await fail(failure(code));
			expect([look(), sight().error?.code]).toEqual([null, code]);
		},
	);

	test.each([failure("GITHUB_UNAUTHENTICATED"), new TypeError("a defect")])(
		"end the watch where the first one meets what does not pass: %s",
		async (error) => {
			const { lookIfDue, underWay, fail } = lookerWorld();
			lookIfDue(false);
			const end = expect(underWay()).rejects.toBe(error);
			await fail(error);
			await end;
		},
	);

	test("that are interrupted are no failure, and end nothing but themselves", async () => {
		const { lookIfDue, underWay, abort, sight, fail } = lookerWorld();
		lookIfDue(false);
		const end = expect(underWay()).resolves.toBeUndefined();
		abort();
		await fail(new DOMException("aborted", "AbortError"));
		await end;
		expect(sight().error).toBeNull();
	});
});
