import { CodedError } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import type { WayMade } from "../../cleanup/make-way.ts";
import { startPastLeftover } from "./start-past-leftover.ts";

const failing = (code: string) => new CodedError(code, "No.", { hint: "" });
const DIVERGED = failing("BRANCH_DIVERGED");
const BUSY = failing("CLAIM_HELD");

type Told = { tries: CodedError[]; way: WayMade; does: string[]; error: CodedError | null };

test.each<[string, Told]>([
	["starts where nothing is in the way", { tries: [], way: "kept", does: ["start"], error: null }],
	[
		"starts once what was in the way is gone",
		{ tries: [DIVERGED], way: "made", does: ["start", "way", "start"], error: null },
	],
	[
		"waits where that cannot be brought to origin now",
		{ tries: [DIVERGED], way: "not_now", does: ["start", "way"], error: DIVERGED },
	],
	[
		"leaves the issue to people where nobody may take it away",
		{ tries: [DIVERGED], way: "kept", does: ["start", "way", "block"], error: DIVERGED },
	],
	[
		"leaves the issue to people where that was not all",
		{
			tries: [DIVERGED, DIVERGED],
			way: "made",
			does: ["start", "way", "start", "block"],
			error: DIVERGED,
		},
	],
	[
		"fails as before for any other reason",
		{ tries: [BUSY], way: "made", does: ["start"], error: BUSY },
	],
	[
		"fails as before for any other reason the second time",
		{ tries: [DIVERGED, BUSY], way: "made", does: ["start", "way", "start"], error: BUSY },
	],
])("a start %s", async (_, { tries, way, does, error }) => {
	const done: string[] = [];
	const left = [...tries];
	const start = async () => {
		done.push("start");
		const next = left.shift();
		if (next !== undefined) throw next;
		return "worker";
	};
	const came = startPastLeftover(start, {
		makeWay: async () => {
			done.push("way");
			return way;
		},
		block: async () => void done.push("block"),
	});
	if (error === null) expect(await came).toBe("worker");
	else await expect(came).rejects.toBe(error);
	expect(done).toEqual(does);
});

test.each([
	["is told as it is where nobody has worked on the issue", failing("NOTHING_TO_BLOCK"), DIVERGED],
	["is known to be told to nobody where that fails", failing("GITHUB_UNAVAILABLE"), null],
])("what is in the way %s", async (_, failure, expected) => {
	const came = startPastLeftover(() => Promise.reject(DIVERGED), {
		makeWay: async () => "kept",
		block: () => Promise.reject(failure),
	});
	await expect(came).rejects.toBe(expected ?? failure);
});
