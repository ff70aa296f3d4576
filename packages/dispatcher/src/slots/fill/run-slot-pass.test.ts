import { CodedError } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { card, claim, facts, HERE, known, NOW, vanished, worker } from "../plan/facts.fixture.ts";
import type { SlotAction } from "../plan/slot-action.ts";
import type { SlotFacts } from "../plan/slot-facts.ts";
import { runSlotPass, type SlotPassOptions } from "./run-slot-pass.ts";
import type { SlotEffects, SlotPorts } from "./slot-ports.ts";

type World = {
	cards?: number[];
	/** What an action on an issue throws. */
	fails?: Record<number, string>;
	/** What each further look shows; the last one repeats. */
	looks?: Partial<SlotFacts>[];
	/** Called before each action. */
	before?: (action: SlotAction) => void;
};

/** A world in memory, and what was done in it. */
function world({ cards = [], fails = {}, looks = [{}], before = () => {} }: World = {}) {
	const did: string[] = [];
	const read: number[] = [];
	let looked = 0;
	const effect = async (action: SlotAction): Promise<null> => {
		before(action);
		did.push(`${action.type} ${action.issue}`);
		const code = fails[action.issue];
		if (code === undefined) return null;
		throw new CodedError(code, "it failed", { hint: "" });
	};
	const effects: SlotEffects = {
		...{ adopt: effect, release: effect, dispatch: effect, steal: effect },
		...{ replace: effect, research: effect, block: effect },
	};
	const ports: SlotPorts = {
		look: async () => {
			const shown = looks[Math.min(looked++, looks.length - 1)] ?? {};
			const all = facts({
				cards: cards.map((issue) => card(issue)),
				...shown,
				limits: {},
				issues: {},
			});
			return { ...all, otherCards: 0, isCut: false };
		},
		readIssue: async (issue) => {
			read.push(issue);
			return known();
		},
		effects,
		now: () => NOW,
		host: HERE,
	};
	const run = (options?: SlotPassOptions) => runSlotPass(ports, options);
	return { did, read, run };
}

describe("a pass", () => {
	test("fills the free slots in order, and reads nothing for the others", async () => {
		const { run, did, read } = world({ cards: [1, 2, 3, 4] });
		const { results, plan, stopped } = await run({ limits: { max: 2 } });
		expect(did).toEqual(["dispatch 1", "dispatch 2"]);
		expect(read).toEqual([1, 2]);
		expect(results.map(({ outcome }) => outcome.type)).toEqual(["done", "done"]);
		expect(plan.waits.map(({ issue }) => issue)).toEqual([3, 4]);
		expect(stopped).toBeNull();
	});

	test("over an empty board does nothing", async () => {
		const { run, did } = world();
		expect(await run()).toMatchObject({ results: [], stopped: null });
		expect(did).toEqual([]);
	});

	test("that is dry decides and does nothing", async () => {
		const { run, did } = world({ cards: [1] });
		const { results } = await run({ dryRun: true });
		expect(results).toMatchObject([{ action: { type: "dispatch" }, outcome: { why: "dry_run" } }]);
		expect(did).toEqual([]);
	});

	test("looks again after a recovery, and goes on from what it brought to light", async () => {
		const over = { ...vanished, isRecorded: true } as const;
		const cards = [card(7, { status: "In Progress" })];
		const lost = { cards, claims: [claim(7)], workers: [worker(7, vanished)] };
		const found = { cards, claims: [claim(7)], workers: [worker(7, over)] };
		const { run, did } = world({ looks: [lost, found] });
		const { results } = await run();
		expect(did).toEqual(["adopt 7", "dispatch 7"]);
		expect(results).toHaveLength(2);
	});

	test("tries one recovery once", async () => {
		const lost = { claims: [claim(7)], workers: [worker(7, vanished)] };
		const { run, did } = world({ looks: [lost], fails: { 7: "WORKER_NOT_ADOPTED" } });
		await run();
		expect(did).toEqual(["adopt 7"]);
	});
});

describe("an action", () => {
	test.each([
		["CLAIM_HELD", "lost"],
		["WORKER_RUNNING", "lost"],
		["ISSUE_EDITED", "refused"],
		["PULL_REQUEST_OPEN", "refused"],
		["GITHUB_UNAVAILABLE", "failed"],
		["GATE_NOT_ARMED", "failed"],
	])("that throws %s is %s, and the next one is performed", async (code, type) => {
		const { run, did } = world({ cards: [1, 2], fails: { 1: code } });
		const { results, stopped } = await run();
		expect(results.map(({ outcome }) => outcome.type)).toEqual([type, "done"]);
		expect(did).toHaveLength(2);
		expect(stopped).toBeNull();
	});

	test("that fails three times in a row stops the pass", async () => {
		const fails = { 1: "X", 2: "X", 3: "X", 4: "X", 5: "X" };
		const { run, did } = world({ cards: [1, 2, 3, 4, 5, 6, 7], fails });
		const { results, stopped } = await run({ limits: { max: 7 } });
		expect(did).toEqual([1, 2, 3, 4, 5].map((issue) => `dispatch ${issue}`));
		expect(stopped).toBe("circuit_open");
		expect(results.slice(5)).toMatchObject([
			{ outcome: { type: "skipped", why: "circuit_open" } },
			{ outcome: { type: "skipped", why: "circuit_open" } },
		]);
	});

	test("that succeeds closes the circuit; a lost race and a refusal do not touch it", async () => {
		const fails = { 1: "X", 2: "X", 4: "X", 5: "CLAIM_HELD", 6: "ISSUE_CLOSED", 7: "X" };
		const { run, did } = world({ cards: [1, 2, 3, 4, 5, 6, 7, 8], fails });
		expect((await run({ limits: { max: 8 } })).stopped).toBeNull();
		expect(did).toHaveLength(8);
	});
});

describe("an interrupt", () => {
	test("before anything was begun ends the pass", async () => {
		const { run, did } = world({ cards: [1] });
		const interrupted = run({ signal: AbortSignal.abort() });
		await expect(interrupted).rejects.toMatchObject({ code: "INTERRUPTED" });
		expect(did).toEqual([]);
	});

	test.each([
		["between two actions", {}],
		["during one, which undoes itself", { 1: "INTERRUPTED" }],
	])("%s leaves the rest alone", async (_, fails) => {
		const controller = new AbortController();
		const { run, did } = world({ cards: [1, 2], fails, before: () => controller.abort() });
		const { results, stopped } = await run({ signal: controller.signal });
		expect(did).toEqual(["dispatch 1"]);
		expect(stopped).toBe("interrupted");
		expect(results.at(-1)).toMatchObject({ action: { issue: 2 }, outcome: { type: "skipped" } });
	});
});
