import { execArguments } from "@codex-workers/codex";
import { type ScopeEnvironment, WorkerScope } from "@codex-workers/protocol";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { codexOptions } from "../gate/codex-options.ts";
import { scopeOptions } from "./scope-options.ts";
import { toldScope } from "./told-scope.ts";
import { withScope } from "./with-scope.ts";

/** How workers of one scope are run. */
export interface ScopeDescription {
	readonly scope: WorkerScope;
	/** Whether it is the configured one. */
	readonly isDefault: boolean;
	/** The arguments of Codex; what differs from worker to worker stands in angle brackets. */
	readonly arguments: readonly string[];
	/** What the gate is told. */
	readonly told: ScopeEnvironment;
}

/** All scopes, as this dispatcher would run them. */
export function describeScopes(
	context: Pick<DispatcherContext, "hooks" | "configuration">,
): readonly ScopeDescription[] {
	return WorkerScope.options.map((scope) => {
		const scoped = withScope(context, scope);
		const { workers } = scoped.configuration;
		const args = execArguments({
			...codexOptions(scoped),
			...scopeOptions(workers, "<scratch>"),
			worktree: "<worktree>",
			gitDirs: ["<git-dir>", "<git-common-dir>"],
			prompt: { from: "stdin" },
		});
		const isDefault = scope === context.configuration.workers.scope;
		return { scope, isDefault, arguments: args, told: toldScope(workers) };
	});
}
