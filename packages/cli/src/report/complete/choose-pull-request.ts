import type { PullRequest } from "@codex-workers/github";

export type ChosenPullRequest =
	| { readonly type: "chosen"; readonly number: number }
	/** No pull request of the branch can be meant. */
	| { readonly type: "none" }
	/** The one that is named is not of the branch; `known` are. */
	| { readonly type: "foreign"; readonly known: readonly number[] }
	| { readonly type: "closed" }
	/** More than one is open. */
	| { readonly type: "ambiguous"; readonly open: readonly number[] };

/** Which pull request of a branch a worker's end is about. Pure. */
export function choosePullRequest(
	found: readonly Pick<PullRequest, "number" | "state">[],
	named: number | undefined,
): ChosenPullRequest {
	if (named === undefined) return onlyOpen(found);
	const pull = found.find(({ number }) => number === named);
	if (pull === undefined) return { type: "foreign", known: found.map(({ number }) => number) };
	return pull.state === "CLOSED" ? { type: "closed" } : { type: "chosen", number: named };
}

function onlyOpen(found: readonly Pick<PullRequest, "number" | "state">[]): ChosenPullRequest {
	const open = found.filter(({ state }) => state === "OPEN").map(({ number }) => number);
	const [first, ...others] = open;
	if (first === undefined) return { type: "none" };
	return others.length === 0 ? { type: "chosen", number: first } : { type: "ambiguous", open };
}
