import { exampleMarkers } from "./examples/example-markers.ts";
import type { TemplateName } from "./examples/example-templates.ts";
import type { Marker, MarkerData } from "./marker-registry.ts";

/** The issue that all templates of the tests are about. */
export const TEMPLATE_ISSUE = 123;

const { assigned, started, progress, error, complete, handover, blocked, failed, review } =
	exampleMarkers(TEMPLATE_ISSUE);

/** What a template has no room for. */
const NOT_SAID: Omit<
	MarkerData<"handover">,
	"schema_version" | "worker_id" | "turns" | "reason"
> = {
	attempt: null,
	branch: null,
	head_sha: null,
	dirty: null,
	snapshot: null,
	tests: null,
	done: [],
	in_progress: [],
	remaining: [],
	decisions: [],
	approaches: [],
	gotchas: [],
	next_steps: [],
	files_first: [],
	commands: [],
};

/** What each of `exampleTemplates` says: the example of its kind, less what it has no room for. */
export const TEMPLATE_DATA: Readonly<Record<TemplateName, Marker>> = {
	assigned: {
		...assigned,
		data: {
			schema_version: 1,
			assigned: true,
			worker_id: started.data.worker_id,
			assigned_at: "2026-01-15T10:00:00Z",
			worktree: "../calculator-worker-123",
			branch: null,
			attempt: null,
			scope: null,
			orchestration_id: started.data.orchestration_id,
			claim: null,
		},
	},
	cleared: {
		...assigned,
		data: {
			schema_version: 1,
			assigned: false,
			cleared_at: "2026-01-15T11:00:00Z",
			worker_id: started.data.worker_id,
			outcome: null,
			orchestration_id: started.data.orchestration_id,
		},
	},
	started: { ...started, data: { ...started.data, turns: null } },
	progress: { ...progress, data: { ...progress.data, attempt: null } },
	error: { ...error, data: { ...error.data, worker_id: null, attempt: null, turns: null } },
	complete: { ...complete, data: { ...complete.data, attempt: null } },
	handover: { ...handover, data: { ...handover.data, ...NOT_SAID } },
	blocked: { ...blocked, data: { ...blocked.data, turns: null } },
	failed: { ...failed, data: { ...failed.data, turns: null } },
	review: {
		...review,
		data: {
			...review.data,
			head_sha: null,
			criteria: review.data.criteria?.map((each) => ({ ...each, notes: "" })) ?? null,
		},
	},
	shortReview: {
		...review,
		data: {
			...review.data,
			scope: null,
			security_sensitive: null,
			head_sha: null,
			criteria: null,
			fixed: [],
			deferred: [],
		},
	},
};
