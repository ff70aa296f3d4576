import type { MarkerKind } from "@codex-workers/protocol";
import { exampleMarkers } from "@codex-workers/protocol";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { newest } from "./newest.ts";
import type { TrustedMarker } from "./trusted-marker.ts";

const trusted = (kind: MarkerKind, databaseId: string): TrustedMarker => ({
	marker: exampleMarkers(123)[kind],
	comment: { id: `IC_${databaseId}`, databaseId, url: "", createdAt: "", authorLogin: "ada" },
});

test("the newest is the one with the highest id, beyond what a number can hold", () => {
	const markers = [
		trusted("review", "9007199254740993"),
		trusted("review", "9007199254740995"),
		trusted("review", "9007199254740994"),
		trusted("complete", "9007199254740999"),
		trusted("review", "999"),
	];
	expect(newest(markers, "review")?.comment.databaseId).toBe("9007199254740995");
});

test("the order of the list does not matter", () =>
	fc.assert(
		fc.property(fc.uniqueArray(fc.bigInt({ min: 1n }), { minLength: 1 }), (ids) => {
			const highest = ids.toSorted((one, other) => (one < other ? -1 : 1)).at(-1);
			const markers = ids.map((id) => trusted("started", String(id)));
			return newest(markers, "started")?.comment.databaseId === String(highest);
		}),
	));

test("there is none of a kind that nobody posted", () => {
	expect(newest([trusted("review", "1")], "complete")).toBeUndefined();
	expect(newest([], "review")).toBeUndefined();
});

test("the marker comes with the fields of its kind", () => {
	expect(newest([trusted("complete", "1")], "complete")?.marker.data.pull_request).toBe(126);
});
