import { type Activity, appendActivity } from "../activity/append-activity.ts";
import type { SupervisorDeps } from "./supervisor-deps.ts";
import type { SupervisorSpec } from "./supervisor-spec.ts";

/** Adds to the activity log what happened to the supervised worker. */
export async function recordActivity(
	run: { spec: SupervisorSpec; deps: SupervisorDeps },
	happened: Pick<Activity, "type" | "outcome">,
): Promise<void> {
	const { root, worker_id, issue, attempt, configuration } = run.spec;
	await appendActivity(
		{ root, now: run.deps.now, configuration },
		{ ...happened, worker_id, issue, attempt },
	);
}
