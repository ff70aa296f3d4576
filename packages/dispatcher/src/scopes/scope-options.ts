import type { ExecOptions } from "@codex-workers/codex";
import type { Configuration } from "@codex-workers/protocol";

type ScopeOptions = Pick<ExecOptions, "scope" | "sandbox" | "readTools" | "writableRoots">;

/** What the scope of a worker makes of Codex's options; `scratch` is its folder for temporary files. */
export function scopeOptions(
	{ scope, sandbox, readTools }: Configuration["workers"],
	scratch: string,
): ScopeOptions {
	return {
		scope,
		sandbox,
		...(readTools !== undefined && { readTools }),
		...(scope === "review" && { writableRoots: [scratch] }),
	};
}
