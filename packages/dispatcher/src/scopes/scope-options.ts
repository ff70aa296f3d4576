import type { ExecOptions } from "@codex-workers/codex";
import type { Configuration } from "@codex-workers/protocol";
import { resultOfScope } from "../results/worker-result.ts";

export type ScopeOptions = Pick<
	ExecOptions,
	"scope" | "sandbox" | "readTools" | "writableRoots" | "outputSchema"
>;

/**
 * What the scope of a worker makes of Codex's options. `scratch` is its folder for temporary files;
 * the schema of its last message lies beside it, where its checks cannot write.
 */
export function scopeOptions(
	{ scope, sandbox, readTools }: Configuration["workers"],
	scratch: string,
): ScopeOptions {
	return {
		scope,
		sandbox,
		...(readTools !== undefined && { readTools }),
		...(scope === "review" && { writableRoots: [scratch] }),
		...(resultOfScope(scope) !== null && { outputSchema: `${scratch}.schema.json` }),
	};
}
