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
		codexArgs: scope === "standard" ? [...codexArgs, ...WITHOUT_KEYS] : codexArgs,
		...(model !== undefined && { model }),
	};
}

/**
 * The model's keys are Codex's alone: its commands see an empty variable. Nothing that the user's
 * own configuration excludes is let in by that. The read-only scopes have a list of their own.
 */
const WITHOUT_KEYS = ["CODEX_API_KEY", "OPENAI_API_KEY"].flatMap((name) => [
	"-c",
	`shell_environment_policy.set.${name}=""`,
]);
