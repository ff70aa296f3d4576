import type { Marker } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { markerAs } from "../testing/marker-as.ts";
import { type DeliveryFacts, decideDelivery } from "./decide-delivery.ts";

const [ONE, TWO] = ["worker-1700000001-7", "worker-1700000002-7"];

const begun = (worker_id: string, attempt: number, scope = "standard") =>
	markerAs("assigned", { worker_id, attempt, scope });
const end = (kind: "handover" | "blocked" | "failed", worker_id: string) =>
	markerAs(kind, { worker_id });
const cleared = (worker_id: string, outcome: string | null = "cleaned up"): Marker => ({
	kind: "assigned",
	data: {
		...{ schema_version: 1, assigned: false, worker_id, outcome },
		...{ cleared_at: "2026-01-01T00:00:00Z", orchestration_id: null },
	},
});

const COMMENT = {
	...{ id: "IC_1", databaseId: "1", authorLogin: "acme", createdAt: "2026-01-01T00:00:00Z" },
	url: "https://github.com/acme/widget/issues/7#issuecomment-1",
};

/** What is decided about the end of the first worker. */
function decide(told: readonly Marker[], change: Partial<DeliveryFacts> = {}) {
	const markers = [begun(ONE, 1), ...told].map((marker) => ({ marker, comment: COMMENT }));
	const nobodys = { workerId: ONE, claimedBy: null, isFinished: false };
	return decideDelivery({ ...nobodys, ...change, state: { markers } });
}

describe("an end that a worker has not told is told in its place", () => {
	test.each<[string, readonly Marker[]]>([
		["while the issue is its own", []],
		["once nobody has the issue", [cleared(ONE)]],
		["after another one that told no end", [begun(TWO, 2), cleared(TWO)]],
		["after another one that was not started", [begun(TWO, 2), cleared(TWO, "not started")]],
		[
			"after another one that only read",
			[begun(TWO, 1, "research"), end("failed", TWO), cleared(TWO)],
		],
	])("%s", (_, told) => {
		expect(decide(told)).toBe("say");
	});
});

describe("it is not told", () => {
	test.each<[string, readonly Marker[], Partial<DeliveryFacts>]>([
		["once the work is complete", [], { isFinished: true }],
		["after its own word", [end("handover", ONE)], {}],
		["while another one holds the claim", [], { claimedBy: TWO }],
		["while another one has the issue", [begun(TWO, 2)], {}],
	])("%s", (_, told, change) => {
		expect(decide(told, change)).toBe("drop");
	});

	test.each(["blocked", "failed", "handover"] as const)(
		"after a later attempt that ended: %s",
		(kind) => {
			const told = [begun(TWO, 2), end(kind, TWO), cleared(TWO)];
			expect(decide(told)).toBe("drop");
			const takenBack = [begun("worker-1700000003-7", 3), cleared("worker-1700000003-7")];
			expect(decide([...told, ...takenBack])).toBe("drop");
		},
	);
});
