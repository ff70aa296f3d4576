import { CodedError } from "@codex-workers/protocol";
import type { ProcessContext } from "../world/host.ts";
import type { SimulatedWorld } from "../world/simulated-world.ts";

/** Brings commits to a branch, which only moves forward. Throws `BRANCH_DIVERGED`, `GIT_FAILED`. */
export async function pushWork(
	{ repository, rules }: SimulatedWorld,
	{ origin }: ProcessContext,
	{ branch, head }: { readonly branch: string; readonly head: string },
): Promise<void> {
	const ref = `refs/heads/${branch}`;
	const from = (await origin.refs(ref)).get(ref) ?? null;
	if (from === head) return;
	const isForward = from === null || (await repository.isAncestor(from, head));
	if (rules.fastForward && !isForward) {
		// What is there already is no news.
		if (await repository.isAncestor(head, from)) return;
		throw diverged(branch);
	}
	const pushed = await origin.swap([{ ref, from, to: head }]);
	if (pushed.type === "failed") throw pushed.error;
}

export function diverged(branch: string): CodedError {
	return new CodedError("BRANCH_DIVERGED", `${branch} has gone another way.`, { hint: "Stop." });
}
