import { expect, test } from "vitest";
import { decideTakeover, type TakeoverDecision, type TakeoverFacts } from "./decide-takeover.ts";

const HOLDER = "worker-1-7";
const held: TakeoverFacts["held"] = {
	issue: 7,
	ref: "refs/codex-workers/claims/7",
	oid: "1".repeat(40),
	claim: {
		worker_id: HOLDER,
		attempt: 1,
		host: "host-b",
		nonce: "00000000-0000-4000-a000-000000000000",
		claimed_at: "2026-01-01T00:00:00Z",
		lease_until: "2026-01-01T00:30:00Z",
	},
};
const nobody: TakeoverFacts = { held, isOver: false, follows: [], here: [] };
const over = { isOver: true };
const followed = { follows: ["worker-0-7", HOLDER] };
const ended = { workerId: HOLDER, process: "ended" } as const;
const running = { workerId: "worker-2-7", process: "running" } as const;

const HELD: TakeoverDecision = { type: "held" };
const RUNNING: TakeoverDecision = { type: "running", workerId: "worker-2-7" };
const STOLEN: TakeoverDecision = { type: "take", isFollowed: false };
const FOLLOWED: TakeoverDecision = { type: "take", isFollowed: true };

test.each<[string, Partial<TakeoverFacts>, TakeoverDecision]>([
	["whose lease runs stays its worker's", {}, HELD],
	["whose lease runs is not taken because its worker has ended here", { here: [ended] }, HELD],
	["whose lease has run out is stolen", over, STOLEN],
	["of a worker that is followed and has ended here", { ...followed, here: [ended] }, FOLLOWED],
	[
		"whose lease has run out, of one that is followed elsewhere",
		{ ...over, ...followed },
		FOLLOWED,
	],
	["that a followed worker elsewhere has renewed since stays its own", followed, HELD],
	[
		"of a followed worker elsewhere is not free because another one has ended here",
		{ ...followed, here: [{ ...ended, workerId: "worker-0-7" }] },
		HELD,
	],
	["whose lease has run out stays where a worker runs here", { ...over, here: [running] }, RUNNING],
	["of a followed worker, too", { ...followed, here: [ended, running] }, RUNNING],
	["that is not ours to read stays", { ...followed, held: { ...held, claim: null } }, HELD],
])("a claim %s", (_, change, decision) => {
	expect(decideTakeover({ ...nobody, ...change })).toEqual(decision);
});
