import { expect, test } from "vitest";
import { decideStop, MOST_BLOCKS, type StopFacts } from "./decide-stop.ts";
import type { RecordedEnd } from "./ends/recorded-end.ts";

const worker = { id: "worker-1701523200-123", issue: 123 };
const recorded: RecordedEnd = { type: "recorded", kind: "complete", url: "https://x/1" };
const missing: RecordedEnd = {
	type: "missing",
	why: "there is no comment that records one",
	step: null,
};
const unknown: RecordedEnd = {
	type: "unknown",
	why: "GITHUB_UNAVAILABLE: GitHub gave no usable answer",
	hint: "Check the network.",
};
const STEP =
	"Next step: if the work is done, open the pull request, then run `codex-workers report complete --summary <text> --tests-passing <count>`; if another worker must go on, commit, push, then run `codex-workers report handover` (see its --help); if only a person can unblock it, run `codex-workers report blocked` (see its --help); if the attempt failed, run `codex-workers report failed` (see its --help), then stop.";
const MISSING = `codex-workers stop: worker-1701523200-123 has no recorded end on issue #123: there is no comment that records one. ${STEP}`;
const UNKNOWN =
	"codex-workers stop: GitHub cannot be asked whether worker-1701523200-123 has recorded its end on issue #123 (GITHUB_UNAVAILABLE: GitHub gave no usable answer). This is not your fault. Next step: Check the network. Then stop again.";

test.each<[string, Omit<StopFacts, "worker">, ReturnType<typeof decideStop>]>([
	[
		"ends with a recorded end",
		{ end: recorded, held: 0 },
		{ outcome: "ended", kind: "complete", url: "https://x/1" },
	],
	[
		"ends with a recorded end, however often it was held back",
		{ end: recorded, held: 9 },
		{ outcome: "ended", kind: "complete", url: "https://x/1" },
	],
	[
		"is held back without one",
		{ end: missing, held: 0 },
		{ outcome: "blocked", reason: `${MISSING} (Stop held back 1 of 3 times.)` },
	],
	[
		"is held back a third time",
		{ end: missing, held: 2 },
		{ outcome: "blocked", reason: `${MISSING} (Stop held back 3 of 3 times.)` },
	],
	[
		"is let go the fourth time",
		{ end: missing, held: 3 },
		{ outcome: "released", reason: MISSING },
	],
	[
		"is held back while GitHub does not answer",
		{ end: unknown, held: 1 },
		{ outcome: "blocked", reason: `${UNKNOWN} (Stop held back 2 of 3 times.)` },
	],
	[
		"is let go in the end when GitHub never answers",
		{ end: unknown, held: 3 },
		{ outcome: "released", reason: UNKNOWN },
	],
	[
		"is let go at once when nobody can tell how often it was held back",
		{ end: missing, held: "lost" },
		{
			outcome: "released",
			reason: `${MISSING} (How often it was held back cannot be told any more: the record of it is gone.)`,
		},
	],
])("a worker %s", (_, facts, decision) => {
	expect(decideStop({ worker, ...facts })).toEqual(decision);
});

test("a worker whose end is nearly there hears of the one step that is missing", () => {
	const end = {
		type: "missing",
		why: "the handover names no next step",
		step: "name one",
	} as const;
	expect(decideStop({ worker, end, held: 0 })).toMatchObject({
		reason: expect.stringMatching(/names no next step\. Next step: name one, then stop\. \(/),
	});
});

test("a session is held back three times at most, whatever GitHub says in between", () => {
	const said = [missing, unknown, missing, unknown, missing, unknown];
	const held = said.filter((end, held) => decideStop({ worker, end, held }).outcome === "blocked");
	expect(held).toHaveLength(MOST_BLOCKS);
});
