import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createPace } from "./pace.ts";
import { CONTENT_RULE, createWritePace, WRITE_RULE } from "./write-pace.ts";

const MINUTE = 60_000;

/** When each of some turns is used; `pauses` go before the asking. */
function used(take: () => number, pauses: readonly number[], clock: { now: number }): number[] {
	return pauses.map((pause) => {
		clock.now += pause;
		return clock.now + take();
	});
}

test("a burst goes at once, and then one goes after the other", () => {
	const clock = { now: 5_000 };
	const pace = createPace({ burst: 3, everyMs: 1_000 }, () => clock.now);
	expect(used(pace.take, [0, 0, 0, 0, 0, 10_000, 0, 0, 0], clock)).toEqual([
		5_000, 5_000, 5_000, 6_000, 7_000, 15_000, 15_000, 15_000, 16_000,
	]);
});

test("no span of time sees more than the burst and one for every interval of it", () =>
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 20 }),
			fc.integer({ min: 1, max: 5_000 }),
			fc.array(fc.nat({ max: 8_000 }), { minLength: 1, maxLength: 60 }),
			(burst, everyMs, pauses) => {
				const clock = { now: 1_000_000 };
				const pace = createPace({ burst, everyMs }, () => clock.now);
				const at = used(pace.take, pauses, clock);
				expect(at).toEqual(at.toSorted((one, other) => one - other));
				for (const [first, from] of at.entries()) {
					const [last, until] = [at.length - 1, at.at(-1) ?? 0];
					expect(last - first + 1).toBeLessThanOrEqual(burst + (until - from) / everyMs);
				}
			},
		),
	));

test("GitHub's limits of a minute and an hour are never reached by one client", () => {
	const within = (rule: { burst: number; everyMs: number }, ms: number) =>
		rule.burst + ms / rule.everyMs;
	expect(within(WRITE_RULE, MINUTE)).toBeLessThan(80);
	expect(within(CONTENT_RULE, 60 * MINUTE)).toBeLessThan(500);
});

test.each([
	["query X { viewer { login } }", 0],
	["mutation X { updateProjectV2ItemFieldValue(input: {}) { clientMutationId } }", 1_000],
	["mutation X { addComment(input: {}) { clientMutationId } }", 1_000],
])("%j waits only where it writes", (document, expected) => {
	const pace = createWritePace(() => 0);
	const waits = Array.from({ length: 16 }, () => pace.before({ document }));
	expect(waits.at(-1)).toBe(expected);
});

test("new content is slowed down further, before an hour's worth of it is written", () => {
	const clock = { now: 0 };
	const pace = createWritePace(() => clock.now);
	const document = "mutation X { addComment(input: {}) { clientMutationId } }";
	for (let count = 0; count < 500; count++) {
		clock.now += pace.before({ document });
	}
	expect(clock.now).toBeGreaterThan(60 * MINUTE);
});
