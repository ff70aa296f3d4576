import type { IgnoredMarker, TrustedMarker } from "@codex-workers/github";
import type { HandoverMarker, Marker } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import type { EndGrounds } from "./end-kind.ts";
import { endKinds } from "./end-kinds.ts";
import { findEnd } from "./find-end.ts";
import {
	blockedMarker,
	clearedMarker,
	completeMarker,
	dispatchedMarker,
	failedMarker,
	handoverMarker,
	reviewMarker,
} from "./markers.fixture.ts";

const worker = { id: "worker-1701523200-123", issue: 123 };
const HEAD = "b".repeat(40);
const other = "worker-1701523999-123";
const pullRequests = [{ number: 124, state: "OPEN" }] as const;
const GROUNDS: EndGrounds = {
	...{ worker, pullRequests, branch: "feature/123-add", branchHead: HEAD, freshness: "exact" },
};
const RECORDED = { type: "recorded", kind: "complete", url: "https://x/2" } as const;

test("a complete comment of the worker after its assignment is its end", () => {
	expect(find([dispatchedMarker(worker.id), completeMarker(worker.id)])).toEqual(RECORDED);
});

test.each<[string, Marker[], string]>([
	["nothing at all", [], "there is no comment that records one"],
	["only the assignment", [dispatchedMarker(worker.id)], "there is no comment that records one"],
	[
		"the end of another worker",
		[dispatchedMarker(worker.id), completeMarker(other)],
		`the complete comment https://x/2 is of ${other}`,
	],
	[
		"an end from before the assignment",
		[completeMarker(worker.id), dispatchedMarker(worker.id)],
		"the complete comment https://x/1 is older than the worker's assignment",
	],
	[
		"an end from before the newest assignment",
		[dispatchedMarker(worker.id), completeMarker(worker.id), dispatchedMarker(worker.id)],
		"the complete comment https://x/2 is older than the worker's assignment",
	],
	[
		"several near misses, of which the newest is told",
		[completeMarker(worker.id), dispatchedMarker(worker.id), completeMarker(other)],
		`the complete comment https://x/3 is of ${other}`,
	],
])("%s is no end", (_, markers, why) => {
	const isNear = markers.some(({ kind }) => kind === "complete");
	const step = isNear ? endKinds.complete.step : null;
	expect(find(markers)).toEqual({ type: "missing", why, step });
});

test.each<[string, Marker[]]>([
	[
		"a later end of another worker",
		[dispatchedMarker(worker.id), completeMarker(worker.id), completeMarker(other)],
	],
	[
		"a later assignment of another worker",
		[dispatchedMarker(worker.id), completeMarker(worker.id), dispatchedMarker(other)],
	],
	[
		"its assignment being cleared",
		[dispatchedMarker(worker.id), completeMarker(worker.id), clearedMarker(worker.id)],
	],
	["an assignment that is gone", [clearedMarker(other), completeMarker(worker.id)]],
])("an end holds against %s", (_, markers) => {
	expect(find(markers)).toEqual(RECORDED);
});

test("an end that does not count is told with its reason in our own words, unless something nearer is there", () => {
	const quoting = { why: "line 3: a stranger's words" };
	const ignored: IgnoredMarker[] = [
		{ ...quoting, kind: "complete", url: "https://x/8", reason: "malformed" },
		{ ...quoting, kind: "review", url: "https://x/9", reason: "hidden" },
	];
	expect(find([dispatchedMarker(worker.id)], ignored)).toEqual({
		type: "missing",
		why: "the complete comment https://x/8 does not count: it is malformed",
		step: endKinds.complete.step,
	});
	expect(find([dispatchedMarker(worker.id), completeMarker(worker.id)], ignored)).toEqual(RECORDED);
});

const ABSENT = "names pull request #124, which is none from the worker's branch";

test.each<[string, EndGrounds["pullRequests"], ReturnType<typeof findEnd>]>([
	["merged", [{ number: 124, state: "MERGED" }], RECORDED],
	[
		"closed",
		[{ number: 124, state: "CLOSED" }],
		missing("names pull request #124, which is closed and not merged"),
	],
	["of another branch", [], missing(ABSENT)],
	["another one of its branch", [{ number: 125, state: "OPEN" }], missing(ABSENT)],
])("a complete comment whose pull request is %s", (_, opened, end) => {
	expect(find([dispatchedMarker(worker.id), completeMarker(worker.id)], [], opened)).toEqual(end);
});

function missing(why: string) {
	return {
		type: "missing",
		why: `the complete comment https://x/2 ${why}`,
		step: "open the pull request with `codex-workers pr create` (see its --help), then run `codex-workers report complete` again",
	} as const;
}

function find(
	markers: readonly Marker[],
	ignored: readonly IgnoredMarker[] = [],
	opened: EndGrounds["pullRequests"] = pullRequests,
) {
	const grounds = { ...GROUNDS, pullRequests: opened };
	return findEnd({ markers: [reviewMarker(worker.id), ...markers].map(trusted), ignored }, grounds);
}

function trusted(marker: Marker, at: number): TrustedMarker {
	const databaseId = String(at);
	const url = `https://x/${databaseId}`;
	const comment = { id: url, databaseId, url, createdAt: "2026-11-21T10:00:00Z" };
	return { marker, comment: { ...comment, authorLogin: "worker" } };
}

test.each<[Marker["kind"], Marker]>([
	["handover", handoverMarker(worker.id)],
	["handover", handoverMarker(worker.id, { dirty: true, snapshot: "c".repeat(40) })],
	["blocked", blockedMarker(worker.id)],
	["failed", failedMarker(worker.id)],
])("a %s comment of the worker is its end too", (kind, marker) => {
	expect(find([dispatchedMarker(worker.id), marker])).toEqual({ ...RECORDED, kind });
});

const PUSH = "git push origin HEAD:refs/heads/feature/123-add";

test.each<[string, Partial<HandoverMarker>, string, string]>([
	[
		"says no commit",
		{ head_sha: null },
		"does not say at which commit the next worker starts",
		"report handover",
	],
	[
		"names a commit that is not pushed",
		{ head_sha: "d".repeat(40) },
		"names the commit dddddddddddd, but the branch on GitHub is at bbbbbbbbbbbb",
		PUSH,
	],
	[
		"leaves changes behind",
		{ dirty: true },
		"leaves uncommitted changes behind, without a snapshot of them",
		"git add --all && git commit && git push",
	],
	[
		"does not say whether it leaves changes behind",
		{ dirty: null },
		"leaves uncommitted changes behind, without a snapshot of them",
		"git add --all && git commit && git push",
	],
	["names no next step", { next_steps: [] }, "names no next step", "--next-step"],
])("a handover comment that %s ends nobody", (_, more, why, step) => {
	const found = find([dispatchedMarker(worker.id), handoverMarker(worker.id, more)]);
	expect(found).toEqual({
		type: "missing",
		why: `the handover comment https://x/2 ${why}`,
		step: expect.stringContaining(step),
	});
});

test("what earlier workers have told before the assignment is no try of this one", () => {
	const markers = [handoverMarker(other), dispatchedMarker(worker.id)];
	expect(find(markers)).toEqual({
		type: "missing",
		why: "there is no comment that records one",
		step: null,
	});
});

test.each<[string, Partial<EndGrounds>]>([
	["the configuration judges reviews by their time", { freshness: "time" }],
	["the pull request is merged", { pullRequests: [{ number: 124, state: "MERGED" }] }],
])("a review of an older commit is enough where %s", (_, change) => {
	const review = reviewMarker(worker.id, { head_sha: "e".repeat(40) });
	const markers = [dispatchedMarker(worker.id), review, completeMarker(worker.id)].map(trusted);
	const found = findEnd({ markers, ignored: [] }, { ...GROUNDS, ...change });
	expect(found).toMatchObject({ type: "recorded" });
});

test("a handover comment ends nobody whose branch is not on GitHub", () => {
	const markers = [dispatchedMarker(worker.id), handoverMarker(worker.id)].map(trusted);
	const grounds = { ...GROUNDS, branchHead: null };
	expect(findEnd({ markers, ignored: [] }, grounds)).toMatchObject({
		type: "missing",
		why: expect.stringContaining("the branch is not on GitHub"),
	});
});

test.each<[string, Marker[], string]>([
	["without a review artifact", [], "stands on an issue without a review artifact"],
	[
		"with a review in progress",
		[reviewMarker(worker.id, { status: "IN_PROGRESS" })],
		"stands on a review artifact that is IN_PROGRESS",
	],
	[
		"with unaddressed findings",
		[reviewMarker(worker.id, { unaddressed: 2, criteria: null })],
		"stands on a review artifact with 2 unaddressed findings",
	],
	[
		"with a review of an older commit",
		[reviewMarker(worker.id, { head_sha: "e".repeat(40) })],
		"stands on a review artifact of eeeeeeeeeeee, but the branch on GitHub is at bbbbbbbbbbbb",
	],
	[
		"whose newest review is not complete",
		[reviewMarker(worker.id), reviewMarker(worker.id, { status: "IN_PROGRESS" })],
		"stands on a review artifact that is IN_PROGRESS",
	],
])("a complete comment %s ends nobody", (_, reviews, why) => {
	const markers = [dispatchedMarker(worker.id), ...reviews, completeMarker(worker.id)];
	expect(findEnd({ markers: markers.map(trusted), ignored: [] }, GROUNDS)).toMatchObject({
		type: "missing",
		why: expect.stringMatching(new RegExp(`${why}$`)),
		step: expect.stringContaining("codex-workers review post"),
	});
});
