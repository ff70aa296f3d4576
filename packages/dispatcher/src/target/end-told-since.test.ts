import { exampleMarkers, type PostedMarker } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { endToldSince, wasRead } from "./end-told-since.ts";

const { assigned, handover, failed, progress } = exampleMarkers(7);
const at = (url: string) => ({ url, createdAt: "2026-01-01T00:00:00Z" });
const BEFORE: PostedMarker[] = [
	{ marker: assigned, comment: at("#1") },
	{ marker: failed, comment: at("#2") },
];
const HANDED: PostedMarker = { marker: handover, comment: at("#4") };

test.each<[string, PostedMarker[], string | null]>([
	["is none where nothing was told", [], null],
	["is none where a worker goes on", [{ marker: progress, comment: at("#3") }], null],
	["is the one that was told", [HANDED], "#4"],
	["is the newest one", [HANDED, { marker: failed, comment: at("#5") }], "#5"],
])("an end that was told since %s", (_, since, url) => {
	const told = endToldSince([...BEFORE, ...since], wasRead(BEFORE));
	expect(told?.comment.url ?? null).toBe(url);
});
