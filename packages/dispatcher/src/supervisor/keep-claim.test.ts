import { CodedError, parseConfiguration } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import type { ClaimPlace } from "../claims/claim-context.ts";
import { memoryClaimStore } from "../claims/store/memory-claim-store.fixture.ts";
import { writeClaim } from "../claims/write-claim.ts";
import { type ClaimKeeping, keepClaim } from "./keep-claim.ts";
import { pause } from "./pause.ts";

const OWNER = { issue: 7, workerId: "worker-1767225600-7" };
/** 300 ms: a renewal every 100. */
const LEASE_MINUTES = 0.005;
const LEASE_MS = LEASE_MINUTES * 60_000;

test("a lease that is renewed is kept until nobody needs it", async () => {
	const { store, keep, done } = await held();
	const first = await store.read(7);
	const kept = keep();
	await until(async () => (await store.read(7))?.oid !== first?.oid);
	done.abort();
	expect(await kept).toBeNull();
});

test("one that cannot be renewed is lost when it is over, and not before", async () => {
	const { keep, fail, leaseUntil } = await held();
	fail(() => true);
	expect(await keep()).toBe("claim_lost");
	expect(Date.now()).toBeGreaterThanOrEqual(leaseUntil);
});

test("one whose renewal gets no answer at all is lost when it is over", async () => {
	const { keep, hang, leaseUntil } = await held();
	hang();
	expect(await keep()).toBe("claim_lost");
	expect(Date.now()).toBeGreaterThanOrEqual(leaseUntil);
});

test("one that is renewed at the last moment goes on", async () => {
	const { store, keep, fail, done } = await held();
	const first = await store.read(7);
	let left = 2;
	fail(() => left-- > 0);
	const kept = keep();
	await until(async () => (await store.read(7))?.oid !== first?.oid);
	done.abort();
	expect(await kept).toBeNull();
});

test("a claim that is another's is lost at once", async () => {
	const { place, keep } = await held();
	const before = await place.claimStore.read(7);
	const other = await writeClaim(place, { ...OWNER, workerId: "worker-1767225601-7", attempt: 2 });
	await place.claimStore.swap([{ ref: other.ref, from: before?.oid ?? null, to: other.oid }]);
	expect(await keep()).toBe("claim_lost");
});

test("one with little left is renewed at once, and not only after an interval", async () => {
	const { keep, done } = await held();
	const waits: number[] = [];
	const renewed: number[] = [];
	const kept = keep({
		leaseUntil: Date.now() + LEASE_MS / 2,
		onRenewed: (leaseUntil) => renewed.push(leaseUntil) && done.abort(),
		pause: async (ms, over) => {
			waits.push(ms);
			return waits.length === 1 || (await pause(ms, over));
		},
	});
	expect(await kept).toBeNull();
	expect(waits[0]).toBe(0);
	expect(renewed[0]).toBeGreaterThan(Date.now());
});

test("one that is over already and cannot be renewed is lost without a whole lease more", async () => {
	const { keep, fail } = await held();
	fail(() => true);
	const begin = Date.now();
	expect(await keep({ leaseUntil: begin - 1, atOnce: true })).toBe("claim_lost");
	expect(Date.now() - begin).toBeLessThan(LEASE_MS);
});

test("one that is over and nobody's is the worker's again", async () => {
	const { keep, done } = await held();
	const renewed = keep({ leaseUntil: Date.now() - 1, onRenewed: () => done.abort() });
	expect(await renewed).toBeNull();
});

async function held() {
	const { store } = memoryClaimStore();
	let fails = () => false;
	let hangs = false;
	const { claims } = parseConfiguration(undefined);
	const place = {
		configuration: { claims: { ...claims, leaseMinutes: LEASE_MINUTES } },
		host: "host-a",
		now: Date.now,
		claimStore: {
			...store,
			read: async (issue: number) => {
				if (hangs) await new Promise(() => {});
				if (fails()) throw new CodedError("GIT_FAILED", "no answer", { hint: "" });
				return await store.read(issue);
			},
		},
	} satisfies ClaimPlace;
	const claim = await writeClaim(place, { ...OWNER, attempt: 1 });
	await store.swap([{ ref: claim.ref, from: null, to: claim.oid }]);
	const done = new AbortController();
	const leaseUntil = Date.parse(claim.claim.lease_until);
	return {
		...{ store, place, done, leaseUntil },
		hang() {
			hangs = true;
		},
		fail(when: () => boolean) {
			fails = when;
		},
		keep: (change: Partial<ClaimKeeping> = {}) =>
			keepClaim(place, OWNER, {
				...{ done: done.signal, log: () => {} },
				leaseUntil,
				...change,
			}),
	};
}

async function until(holds: () => Promise<boolean>): Promise<void> {
	while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}
