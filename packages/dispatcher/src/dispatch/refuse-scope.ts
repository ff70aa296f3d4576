import { CodedError, type WorkerScope } from "@codex-workers/protocol";

/** Only the standard scope can be run so far: another one must not quietly get its rights. Throws `SCOPE_UNAVAILABLE`. */
export function refuseScope(scope: WorkerScope): asserts scope is "standard" {
	if (scope === "standard") return;
	throw new CodedError("SCOPE_UNAVAILABLE", `Workers of scope ${scope} cannot be dispatched.`, {
		hint: "Set workers.scope to standard in codex-workers.json.",
	});
}
