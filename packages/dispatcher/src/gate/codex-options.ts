import type { ConfigurationOptions } from "@codex-workers/codex";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { workerHooks } from "../hooks/worker-hooks.ts";
import { hooksOfScope } from "../scopes/hooks-of-scope.ts";

/** What decides about a worker's hooks: the same for the proof as for the run. */
export function codexOptions(
	context: Pick<DispatcherContext, "hooks" | "configuration">,
): ConfigurationOptions {
	const { model, codexArgs, scope } = context.configuration.workers;
	return {
		hooks: hooksOfScope(workerHooks(context.hooks), scope),
		trustHooks: context.hooks.trust ?? true,
		codexArgs,
		...(model !== undefined && { model }),
	};
}
