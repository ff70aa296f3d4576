import type { IgnoredMarker, TrustedMarker } from "@codex-workers/github";
import type { Marker } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import type { EndGrounds } from "./end-kind.ts";
import { findEnd } from "./find-end.ts";
import { clearedMarker, completeMarker, dispatchedMarker } from "./markers.fixture.ts";

const worker = { id: "worker-1701523200-123", issue: 123 };
const other = "worker-1701523999-123";
const pullRequests = [{ number: 124, state: "OPEN" }] as const;
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
		"an end about another issue",
		[dispatchedMarker(worker.id), completeMarker(worker.id, 124)],
		"the complete comment https://x/2 is about issue #124",
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
	expect(find(markers)).toEqual({ type: "missing", why });
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
	return { type: "missing", why: `the complete comment https://x/2 ${why}` } as const;
}

function find(
	markers: readonly Marker[],
	ignored: readonly IgnoredMarker[] = [],
	opened: EndGrounds["pullRequests"] = pullRequests,
) {
	const trusted = markers.map((marker, at): TrustedMarker => {
		const databaseId = String(at + 1);
		const url = `https://x/${databaseId}`;
		const comment = { id: url, databaseId, url, createdAt: "2026-11-21T10:00:00Z" };
		return { marker, comment: { ...comment, authorLogin: "worker" } };
	});
	return findEnd({ markers: trusted, ignored }, { worker, pullRequests: opened });
}
