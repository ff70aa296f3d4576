import type { Proposal } from "../issue-of-pull-request.ts";

/** Full names of refs of the checkout that will most likely be asked for. */
export interface LikelyRefs {
	readonly head?: string;
	readonly tracking?: string;
	readonly base?: string;
}

/** A guess at what a proposal is about, before anything is known: a wrong one costs time only. */
export function guessRefs(
	{ branch, base = "HEAD" }: Pick<Proposal, "branch" | "base">,
	checkedOut: string | undefined,
): LikelyRefs {
	const head = branch ?? checkedOut;
	if (head === undefined) return {};
	return {
		head: `refs/heads/${head}`,
		tracking: `refs/remotes/origin/${head}`,
		base: `refs/remotes/origin/${base}`,
	};
}
