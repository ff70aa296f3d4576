import type { WorkerScope } from "../worker-scope.ts";
import type { Attempt } from "./attempt.ts";

/** What an attempt's worker was for; `standard` where its assignment does not say. */
export function scopeOfAttempt({ assigned }: Pick<Attempt, "assigned">): WorkerScope {
	const data = assigned?.marker.data;
	return (data?.assigned === true ? data.scope : null) ?? "standard";
}
