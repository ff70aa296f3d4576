import { isRemoteOf, isSameRepository, type SessionRepository } from "../is-same-repository.ts";
import type { Proposal } from "../issue-of-pull-request.ts";
import { ghRepository } from "./gh-repository.ts";
import type { GhSettings } from "./gh-settings.ts";
import { checkedOutHead, type HeadBranches, namedHead } from "./head-branches.ts";
import type { RemoteUrl } from "./plain-remotes.ts";
import type { ProposalOption, TargetProblem } from "./target-problem.ts";

/** Where a pull request would be opened, and of what. */
export interface PullRequestTarget {
	/** As it was written, or as gh works it out; absent where nobody can tell. */
	readonly repository: string | undefined;
	/** The branch that says which issue this is about, with its owner where one is written. */
	readonly branch: string | undefined;
	/** The name of the checkout's remote that is the session's repository. */
	readonly remote: string | undefined;
	readonly parts: TargetParts | TargetProblem;
}

/** The branches to look at, all of the session's repository. */
export interface TargetParts {
	readonly type: "parts";
	readonly heads: readonly string[];
	/** The branch that is checked out, where gh would take that: its commit must be the proposed one. */
	readonly checkedOut: string | undefined;
	/** One of these becomes the base; `undefined` is the default branch. */
	readonly bases: readonly (string | undefined)[];
}

/**
 * Completes a proposal the way gh does. `settings` are those of the checkout in which it would run,
 * or `undefined` when that is not the session's.
 */
export function pullRequestTarget(
	proposal: Proposal,
	settings: GhSettings,
	session: SessionRepository & { readonly isElsewhere: boolean },
): PullRequestTarget {
	const { asGh = [], unread = [] } = proposal;
	const isGhs = (option: ProposalOption) =>
		asGh.includes(option) && !unread.includes(option) && !session.isElsewhere;
	const repository =
		proposal.repository ??
		(isGhs("repo") ? repositoryOfGh(proposal, settings, session) : undefined);
	const checkedOut = isGhs("head") ? settings.branch : undefined;
	return {
		repository,
		branch: proposal.branch ?? checkedOut,
		remote: sessionRemote(settings, session),
		parts: partsOf({ ...proposal, repository }, settings, session),
	};
}

/** What gh takes with or without `GH_REPO`; where the two differ, the one that is not the session's. */
function repositoryOfGh(
	{ ghRepo }: Proposal,
	{ remotes }: GhSettings,
	session: SessionRepository,
): string | undefined {
	const isForeign = ghRepo !== undefined && !isSameRepository(ghRepo, session);
	return isForeign ? ghRepo : ghRepository(remotes);
}

function partsOf(
	proposal: Proposal,
	settings: GhSettings,
	session: SessionRepository & { readonly isElsewhere: boolean },
): TargetParts | TargetProblem {
	const problem = openOption(proposal, session.isElsewhere);
	if (problem !== undefined) return problem;
	if (sessionRemote(settings, session) === undefined) {
		return { type: "no-remote", repository: session.repository };
	}
	const head = headOf(proposal, settings, session);
	if (head.type !== "branches") return head;
	const bases =
		proposal.base === undefined ? ghBases(head.branches, settings) : [baseName(proposal.base)];
	const checkedOut = proposal.branch === undefined ? settings.branch : undefined;
	return { type: "parts", heads: head.branches, checkedOut, bases };
}

const OPTIONS = ["repo", "head", "base"] as const satisfies readonly ProposalOption[];

/** The first option that nobody can tell. */
function openOption(proposal: Proposal, isElsewhere: boolean): TargetProblem | undefined {
	const { asGh = [], unread = [] } = proposal;
	const given = { repo: proposal.repository, head: proposal.branch, base: proposal.base };
	for (const option of OPTIONS) {
		if (given[option] !== undefined) continue;
		if (unread.includes(option)) return { type: "unread", option };
		if (isElsewhere && asGh.includes(option)) return { type: "no-checkout" };
		if (option === "repo" || !asGh.includes(option)) return { type: "unstated", option };
	}
	return undefined;
}

/** `origin` where it is the repository, because claims are there; else the first remote that is. */
export function sessionRemote(
	{ remotes }: { readonly remotes: readonly RemoteUrl[] },
	session: SessionRepository,
): string | undefined {
	const own = remotes.filter(({ url }) => isRemoteOf(url, session)).map(({ name }) => name);
	return own.includes("origin") ? "origin" : own[0];
}

function headOf(
	{ branch }: Proposal,
	settings: GhSettings,
	session: SessionRepository,
): HeadBranches {
	return branch === undefined ? checkedOutHead(settings, session) : namedHead(branch, session);
}

/** Newer versions of gh take `branch.<name>.gh-merge-base`, older ones always the default branch. */
function ghBases(heads: readonly string[], { values }: GhSettings): (string | undefined)[] {
	const set = heads.map((head) => values.get(`branch.${head}.gh-merge-base`));
	return [...new Set([...set, undefined])];
}

function baseName(written: string): string {
	return written.replace(/^refs\/heads\//, "");
}
