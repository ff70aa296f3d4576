import { Configuration } from "@codex-workers/protocol";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { abandonClaim } from "../abandon-claim.ts";
import { acquireClaim } from "../acquire-claim.ts";
import type { ClaimPlace } from "../claim-context.ts";
import { listClaims } from "../list-claims.ts";
import { releaseClaim } from "../release-claim.ts";
import { renewClaim } from "../renew-claim.ts";
import { stealClaim } from "../steal-claim.ts";
import { type WrittenClaim, writeClaim } from "../write-claim.ts";
import { type MemoryRefs, memoryClaimStore } from "./memory-claim-store.fixture.ts";

const MINUTE = 60_000;
const LEASE = 30;
const SKEW_SECONDS = 60;
const BRANCH = { name: "feature/7-x", base: null };

/** A dispatcher of a fleet whose claims are in memory; its clock is ahead of the true one. */
function dispatcher({ store }: MemoryRefs, number: number, clock: { now: number; ahead: number }) {
	let nonces = 0;
	const nonce = () => `00000000-0000-4000-8000-${`${number}${nonces++}`.padStart(12, "0")}`;
	const { claims } = Configuration.parse({
		claims: { leaseMinutes: LEASE, skewSeconds: SKEW_SECONDS },
	});
	const place: ClaimPlace = {
		...{ claimStore: store, configuration: { claims }, newNonce: nonce },
		...{ host: `host-${number}`, now: () => clock.now + clock.ahead },
	};
	const owner = { issue: 7, workerId: `worker-${number}-7` };
	let mine: WrittenClaim | undefined;
	return {
		mine: () => mine,
		take: async () => {
			const wanted = await writeClaim(place, { ...owner, attempt: 1 });
			const over = await store.read(7);
			mine =
				over === undefined
					? await acquireClaim(place, wanted, BRANCH)
					: await stealClaim(place, { over, wanted, branch: BRANCH });
		},
		renew: async () => {
			mine = await renewClaim(place, owner);
		},
		release: async () => {
			await releaseClaim(place, owner);
			mine = undefined;
		},
		abandon: async () => {
			if (mine !== undefined) await abandonClaim(place, mine, BRANCH);
			mine = undefined;
		},
		list: () => listClaims(place),
	};
}

const act = fc.record({
	who: fc.nat({ max: 3 }),
	does: fc.constantFrom("take", "take", "renew", "release", "abandon"),
	minutes: fc.constantFrom(0, 0, 1, 15, 29, LEASE, LEASE + 2),
	isLost: fc.boolean(),
});
const skews = fc.array(fc.integer({ min: 0, max: SKEW_SECONDS * 1000 }), {
	minLength: 4,
	maxLength: 4,
});

test("whatever a fleet does and whichever answers are lost, no running lease is ever taken", () =>
	fc.assert(
		fc.asyncProperty(fc.array(act, { maxLength: 30 }), skews, async (acts, ahead) => {
			const memory = memoryClaimStore();
			const clock = { now: Date.parse("2026-01-01T00:00:00Z") };
			const fleet = ahead.map((skew, at) =>
				dispatcher(memory, at + 1, {
					get now() {
						return clock.now;
					},
					ahead: skew,
				}),
			);
			for (const { who, does, minutes, isLost } of acts) {
				clock.now += minutes * MINUTE;
				const before = await memory.store.read(7);
				if (isLost) memory.loseAnswer();
				await fleet[who]?.[does]().catch(() => undefined);
				const after = await memory.store.read(7);
				const isAnothers = before?.claim?.host !== `host-${who + 1}`;
				const isOver = clock.now >= Date.parse(before?.claim?.lease_until ?? "");
				if (before !== undefined && isAnothers && !isOver) expect(after?.oid).toBe(before.oid);
			}
			expect(memory.refs.size).toBeLessThanOrEqual(1);
		}),
	));

test("of many who try at once one wins, and knows it, although its answer was lost", async () => {
	const memory = memoryClaimStore();
	const clock = { now: 0, ahead: 0 };
	const fleet = [1, 2, 3, 4].map((number) => dispatcher(memory, number, clock));
	memory.loseAnswer();
	const tries = await Promise.allSettled(fleet.map(({ take }) => take()));
	expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	const winners = fleet.filter(({ mine }) => mine() !== undefined);
	const [held] = (await fleet[0]?.list()) ?? [];
	expect(winners.map(({ mine }) => mine()?.oid)).toEqual([held?.oid]);
});

test("two claims of one worker in one second are two objects", async () => {
	const memory = memoryClaimStore();
	const configuration = Configuration.parse({});
	const place = { claimStore: memory.store, configuration, host: "host-a", now: () => 0 };
	const request = { issue: 7, workerId: "worker-1-7", attempt: 1 };
	const [one, other] = [await writeClaim(place, request), await writeClaim(place, request)];
	expect(one.oid).not.toBe(other.oid);
});
