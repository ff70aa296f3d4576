import { CodedError } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { card, facts, HERE, known, NOW, vanished, worker } from "../plan/facts.fixture.ts";
import type { SlotAction } from "../plan/slot-action.ts";
import type { SlotFacts } from "../plan/slot-facts.ts";
import { runSlotPass, type SlotPassOptions } from "./run-slot-pass.ts";
import type { SlotEffects, SlotPorts } from "./slot-ports.ts";

const failing = (code: string, cause?: unknown) =>
	new CodedError(code, "it failed", { hint: "", cause });

/** A world in which starts are under way until the test ends them. */
function world(issues: readonly number[], more: Pick<Partial<SlotFacts>, "workers"> = {}) {
	const begun: number[] = [];
	const rooms: number[] = [];
	const ends = new Map<number, { done: () => void; fail: (error: Error) => void }>();
	const effect: SlotEffects["dispatch"] = ({ issue }, _, room) => {
		begun.push(issue);
		rooms.push(room.taken);
		return new Promise((resolve, reject) => {
			ends.set(issue, { done: () => resolve(null), fail: reject });
		});
	};
	const others = async ({ issue, type }: SlotAction): Promise<null> => {
		begun.push(issue);
		if (type === "adopt") throw failing("WORKER_NOT_ADOPTED");
		return null;
	};
	const effects: SlotEffects = {
		...{ adopt: others, release: others, block: others },
		...{ dispatch: effect, steal: others, replace: others, research: others },
	};
	const cards = issues.map((issue) => card(issue));
	const ports: SlotPorts = {
		look: async () => ({ ...facts({ cards, ...more }), otherCards: 0, isCut: false }),
		readIssue: async () => known(),
		...{ effects, now: () => NOW, host: HERE },
	};
	const end = async (issue: number, error?: Error) => {
		const one = ends.get(issue);
		if (one === undefined) throw new Error(`#${issue} has not begun`);
		if (error === undefined) one.done();
		else one.fail(error);
		await new Promise(setImmediate);
	};
	const run = (options?: SlotPassOptions) => runSlotPass(ports, options);
	const settle = () => new Promise(setImmediate);
	return { begun, rooms, end, run, settle };
}

const outcomes = (pass: Awaited<ReturnType<typeof runSlotPass>>) =>
	pass.results.map(({ action, outcome }) => `${action.issue} ${outcome.type}`);

describe("workers of one pass", () => {
	test("are started side by side, and told of in the order of the plan", async () => {
		const { begun, rooms, end, run, settle } = world([1, 2, 3]);
		const pass = run();
		await settle();
		expect(begun).toEqual([1, 2, 3]);
		expect(rooms).toEqual([0, 1, 2]);
		for (const issue of [3, 1, 2]) await end(issue);
		expect(outcomes(await pass)).toEqual(["1 done", "2 done", "3 done"]);
	});

	test("are five at a time, and once one fails no more than could fail before the pass stops", async () => {
		const { begun, end, run, settle } = world([1, 2, 3, 4, 5, 6, 7, 8]);
		const pass = run({ circuit: 2, limits: { max: 8 } });
		await settle();
		expect(begun).toEqual([1, 2, 3, 4, 5]);
		await end(1, failing("X"));
		expect(begun).toHaveLength(5);
		await end(2);
		expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
		for (const issue of [3, 4]) await end(issue, failing("X"));
		for (const issue of [5, 6, 7]) await end(issue);
		const { stopped, results } = await pass;
		expect(stopped).toBe("circuit_open");
		expect(results.at(-1)).toMatchObject({ outcome: { type: "skipped", why: "circuit_open" } });
		expect(begun).toHaveLength(7);
	});

	test.each(["ISSUE_EDITED", "CLAIM_HELD", "WORKTREE_SETUP_FAILED"])(
		"leave their slot to the next issue where one ends with %s",
		async (code) => {
			const { begun, end, run, settle } = world([1, 2, 3]);
			const pass = run({ limits: { max: 1 } });
			await settle();
			await end(1, failing(code));
			await settle();
			expect(begun).toEqual([1, 2]);
			await end(2);
			const { plan, results } = await pass;
			expect(results.map(({ action }) => action.issue)).toEqual([1, 2]);
			expect(plan.waits).toMatchObject([{ issue: 3, reason: { type: "no_slot" } }]);
			expect(plan.slots).toEqual({ live: 0, max: 1 });
		},
	);

	test("whose slots others have taken since the look are not tried again", async () => {
		const { begun, end, run, settle } = world([1, 2]);
		const pass = run({ limits: { max: 1 } });
		await settle();
		await end(1, failing("SLOTS_FULL"));
		expect((await pass).results).toMatchObject([{ outcome: { type: "skipped", why: "no_slot" } }]);
		expect(begun).toEqual([1]);
	});

	test("are all undone by one interrupt; what could not be undone is told", async () => {
		const controller = new AbortController();
		const { end, run, settle } = world([1, 2, 3, 4, 5, 6]);
		const pass = run({ signal: controller.signal, limits: { max: 6 } });
		await settle();
		controller.abort();
		await end(2, failing("INTERRUPTED"));
		await end(1, failing("INTERRUPTED", failing("INTERRUPTED")));
		for (const issue of [3, 4, 5]) await end(issue, failing("INTERRUPTED"));
		const ended = await pass;
		const skipped = [2, 3, 4, 5, 6].map((issue) => `${issue} skipped`);
		expect(outcomes(ended)).toEqual(["1 failed", ...skipped]);
		expect(ended.stopped).toBe("interrupted");
	});
});

test("workers that cannot be adopted do not keep others from being started", async () => {
	const lost = [11, 12, 13].map((issue) => worker(issue, vanished));
	const { begun, end, run, settle } = world([1], { workers: lost });
	const pass = run({ limits: { max: 5 } });
	for (let turns = 0; turns < 20 && !begun.includes(1); turns += 1) await settle();
	await end(1);
	expect(begun).toEqual([11, 12, 13, 1]);
	expect((await pass).stopped).toBeNull();
});
