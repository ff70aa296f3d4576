import { describe, expect, test } from "vitest";
import {
	at,
	attempt,
	card,
	claim,
	ended,
	facts,
	folded,
	known,
	pullRequest,
	vanished,
	worker,
} from "./facts.fixture.ts";
import { fate } from "./fate.fixture.ts";

const cards = [card(7, { status: "In Progress", statusSince: at(-40) })];

describe("a claimed issue", () => {
	const over = { state: "over" } as const;
	const lost = claim(7, { ...over, host: "host-b" });

	test.each<[string, Parameters<typeof facts>[0], object | "read"]>([
		[
			"is worked on here",
			{ claims: [claim(7)], workers: [worker(7)] },
			{ type: "working", host: "host-a" },
		],
		[
			"is worked on elsewhere",
			{ claims: [claim(7, { host: "host-b" })] },
			{ type: "working", host: "host-b" },
		],
		["is worked on in another clone", { claims: [claim(7)] }, { type: "working" }],
		[
			"is worked on here although its lease is over",
			{ claims: [claim(7, over)], workers: [worker(7)] },
			{ type: "working" },
		],
		[
			"is worked on here by another worker than the one that holds the claim",
			{ claims: [lost], workers: [worker(7, { workerId: "worker-0-7" })] },
			{ type: "working" },
		],
		[
			"has lost its supervisor",
			{ claims: [claim(7)], workers: [worker(7, { isSupervised: false })] },
			{ type: "adopt", workerId: "worker-1-7" },
		],
		[
			"has lost supervisor and worker",
			{ claims: [claim(7)], workers: [worker(7, vanished)] },
			{ type: "adopt" },
		],
		["has lost its worker and its claim", { workers: [worker(7, vanished)] }, { type: "adopt" }],
		["is worked on without a claim", { workers: [worker(7)] }, { type: "working" }],
		[
			"is claimed by something unknown",
			{ claims: [{ issue: 7, ref: "r", oid: "o", state: "foreign" }] },
			{ type: "foreign_claim", ref: "r" },
		],
		["has an ended worker", { claims: [claim(7)], workers: [worker(7, ended)] }, "read"],
		["has a lease that is over", { claims: [lost] }, "read"],
	])("that %s", (_, change, expected) => {
		const got = fate(facts(change));
		if (expected === "read") expect(got).toBe("read");
		else expect(got).toMatchObject(expected);
	});

	test.each<[string, ReturnType<typeof known>, object]>([
		["handed over", known(folded(attempt(1, "handover"))), { type: "replace" }],
		["failed", known(folded(attempt(1, "failed"))), { type: "research" }],
		["complete", known(folded(attempt(1, "complete"))), { type: "release" }],
		["blocked", known(folded(attempt(1, "blocked"))), { type: "block" }],
		["closed by somebody", known(folded(), { state: "CLOSED" }), { type: "release" }],
		["proposed", known(folded(), { pullRequest }), { type: "release" }],
		["gone without a word", known(folded(attempt(1))), { type: "dispatch", after: "worker-1-7" }],
	])("whose worker here has ended and that is %s", (_, issue, action) => {
		const claims = [claim(7)];
		const given = { cards, claims, workers: [worker(7, ended)], issues: { 7: issue } };
		expect(fate(facts(given))).toMatchObject(action);
	});

	test.each<[string, ReturnType<typeof known>, object]>([
		["is gone without a word", known(folded(attempt(1))), { type: "steal" }],
		["was never assigned", known(folded()), { type: "steal", workerId: "worker-1-7" }],
		["was handed over", known(folded(attempt(1, "handover"))), { type: "replace" }],
		["is complete", known(folded(attempt(1, "complete"))), { type: "release" }],
	])("whose lease elsewhere is over and that %s", (_, issue, action) => {
		expect(fate(facts({ cards, claims: [lost], issues: { 7: issue } }))).toMatchObject(action);
	});

	test("that needs a new worker waits for a slot, before what is new", () => {
		const issues = { 7: known(folded(attempt(1, "handover"))), 8: known() };
		const given = {
			cards: [...cards, card(8)],
			claims: [claim(1, { host: "host-b" }), lost],
			issues,
		};
		expect(fate(facts({ ...given, limits: { max: 1 } }))).toMatchObject({ type: "no_slot" });
		expect(fate(facts({ ...given, limits: { max: 2 } }))).toMatchObject({ type: "replace" });
		expect(fate(facts({ ...given, limits: { max: 2 } }), 8)).toMatchObject({ type: "no_slot" });
	});

	test("is blocked where research is used up", () => {
		const steps = { researchCycles: 0, handovers: 3, attempts: 8 };
		const issues = { 7: known(folded(attempt(1, "failed"))) };
		const claims = [claim(7, over)];
		expect(fate(facts({ cards, claims, issues, limits: { steps, max: 0 } }))).toMatchObject({
			type: "block",
		});
	});
});
