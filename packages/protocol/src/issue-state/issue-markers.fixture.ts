import { exampleMarkers } from "../markers/examples/example-markers.ts";
import type { Marker } from "../markers/marker-registry.ts";
import type { PostedMarker } from "./posted-marker.ts";

const OID = "a".repeat(40);
export const ONE = "worker-1701523200-123";
export const TWO = "worker-1701523300-123";

export const assigned = (worker_id: string, attempt: number | null = null): Marker => ({
	kind: "assigned",
	data: {
		schema_version: 1,
		assigned: true,
		worker_id,
		assigned_at: "2026-01-01T00:00:00Z",
		worktree: "../widget-worker-123",
		branch: "feature/123-add",
		attempt,
		scope: "standard",
		orchestration_id: null,
		claim: OID,
	},
});
export const cleared = (worker_id: string): Marker => ({
	kind: "assigned",
	data: {
		schema_version: 1,
		assigned: false,
		worker_id,
		cleared_at: "2026-01-01T01:00:00Z",
		outcome: null,
		orchestration_id: null,
	},
});
const worker = (worker_id: string, attempt = 1) =>
	({ schema_version: 1, worker_id, attempt, turns: 3 }) as const;
export const handover = (worker_id: string, reason: string): Marker => ({
	kind: "handover",
	data: { ...exampleMarkers(123).handover.data, worker_id, reason },
});
export const failed = (worker_id: string, attempt = 1): Marker => ({
	kind: "failed",
	data: {
		...worker(worker_id, attempt),
		failure: "f",
		tried: [],
		error: "e",
		hypothesis: "h",
		research_needed: [],
	},
});
export const progress = (worker_id: string, current: string): Marker => ({
	kind: "progress",
	data: { ...worker(worker_id), phase: "testing", progress: [], current, next: "n" },
});
export const research = (cycle: number): Marker => ({
	kind: "research",
	data: { ...worker(TWO), cycle, findings: "f", proposed_approach: "p", impossible_without: null },
});
export const errorOfNobody: Marker = {
	kind: "error",
	data: {
		schema_version: 1,
		worker_id: null,
		attempt: null,
		turns: null,
		command: "c",
		error: "e",
		analysis: "a",
		retry: "r",
	},
};

export const posted = (...markers: readonly Marker[]): PostedMarker[] =>
	markers.map((marker, at) => ({
		marker,
		comment: {
			url: `https://github.com/acme/widget/issues/123#${at}`,
			createdAt: "2026-01-01T00:00:00Z",
		},
	}));
