import { parseMarker } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { newMarkerComment } from "./new-marker-comment.ts";

const cleared = {
	assigned: false,
	cleared_at: "2026-01-01T00:00:00Z",
	worker_id: "worker-1701523200-123",
	outcome: "completed",
};

test("a new marker carries the nonce that it is found by, and no two share one", () => {
	const first = newMarkerComment("assigned", cleared);
	expect(parseMarker(first.body)).toMatchObject({
		marker: { kind: "assigned", data: { ...cleared, nonce: first.nonce } },
	});
	expect(newMarkerComment("assigned", cleared).nonce).not.toBe(first.nonce);
});

test("a given nonce makes the same comment of the same fields", () => {
	const nonce = crypto.randomUUID();
	const comment = newMarkerComment("assigned", cleared, nonce);
	expect(comment.nonce).toBe(nonce);
	expect(comment.body).toContain(nonce);
	expect(newMarkerComment("assigned", cleared, nonce)).toEqual(comment);
	expect(() => newMarkerComment("assigned", cleared, "mine")).toThrow(
		expect.objectContaining({ code: "MARKER_INVALID", message: expect.stringContaining("nonce") }),
	);
});

test("fields cannot bring a nonce or a version of their own", () => {
	const forged = { ...cleared, nonce: crypto.randomUUID(), schema_version: 2 };
	const { nonce, body } = newMarkerComment("assigned", forged);
	expect(nonce).not.toBe(forged.nonce);
	expect(parseMarker(body)).toMatchObject({ marker: { data: { nonce, schema_version: 1 } } });
});

test("a marker that does not fit names the field at fault", () => {
	expect(() => newMarkerComment("assigned", { ...cleared, worker_id: "me" })).toThrow(
		expect.objectContaining({
			code: "MARKER_INVALID",
			message: expect.stringContaining("worker_id"),
		}),
	);
});
