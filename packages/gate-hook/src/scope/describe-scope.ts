import type { WorkerScope } from "@codex-workers/protocol";
import { GH_READS } from "./programs/gh.ts";
import { GIT_READS } from "./programs/git.ts";
import { READ_ONLY_PROGRAMS } from "./programs/read-only-programs.ts";
import type { ScopeSettings } from "./settings/scope-settings.ts";

/** What the gate lets through in a scope; `null` where it holds nothing back. */
export interface ScopeRules {
	readonly scope: WorkerScope;
	/** Whether files may be edited; shell commands that write count as edits. */
	readonly edits: boolean;
	/** `review`: with a complete review artifact. */
	readonly pullRequests: "review" | "never";
	/** Programs, each with those of its options that only read. */
	readonly programs: readonly string[] | null;
	/** Of these programs, subcommands: `git log`, `gh issue view`. */
	readonly subcommands: readonly string[] | null;
	/** Commands that run as they stand here, word for word. */
	readonly checks: readonly (readonly string[])[] | null;
	/** MCP tools: `<server>__<tool>`. */
	readonly mcpTools: readonly string[] | null;
}

/** The rules of a scope with these settings. */
export function describeScope({ scope, checks, readTools }: ScopeSettings): ScopeRules {
	if (scope === "standard") {
		const open = { programs: null, subcommands: null, checks: null, mcpTools: null };
		return { scope, edits: true, pullRequests: "review", ...open };
	}
	return {
		scope,
		edits: false,
		pullRequests: "never",
		programs: [...READ_ONLY_PROGRAMS.keys()].sort(),
		subcommands: [...GIT_READS, ...GH_READS],
		checks: scope === "review" ? checks : [],
		mcpTools: readTools,
	};
}
