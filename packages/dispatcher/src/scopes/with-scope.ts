import type { WorkerScope } from "@codex-workers/protocol";
import type { DispatcherContext } from "../context/dispatcher-context.ts";

/** The same dispatcher for workers of another scope than the configured one. */
export function withScope<Context extends Pick<DispatcherContext, "configuration">>(
	context: Context,
	scope: WorkerScope | undefined,
): Context {
	if (scope === undefined) return context;
	const { configuration } = context;
	const workers = { ...configuration.workers, scope };
	return { ...context, configuration: { ...configuration, workers } };
}
