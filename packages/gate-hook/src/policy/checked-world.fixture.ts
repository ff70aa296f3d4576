import { connectGitHub } from "@codex-workers/github";
import type { guardedWorld } from "../hook/guarded-world.fixture.ts";
import type { PullRequestCheck } from "./check-proposal.ts";
import { checkPullRequest } from "./check-pull-request.ts";
import type { PolicyVerdict } from "./judge-pull-request.ts";
import type { PolicyContext } from "./policy-context.ts";

/** A checkout with a worker in it. */
export type World = Awaited<ReturnType<typeof guardedWorld>>;

/** Where the worker's claim is. */
export const CLAIM = "refs/codex-workers/claims/123";
/** The worker's branch. */
export const BRANCH = "feature/123-add";
/** The worker. */
export const WORKER = "worker-1701523200-123";
/** The verdict on a pull request that may be opened. */
export const ALLOWED = { type: "allowed", issue: 123 };

/** The worker's context. */
export function contextOf(world: World): PolicyContext {
	return {
		repository: "acme/widget",
		trust: { dispatchers: [], workers: [], reviewers: [] },
		claim: { workerId: WORKER, ref: CLAIM, oid: world.claim },
		place: { folder: world.root, env: world.env, root: world.root },
	};
}

/** Judges what `gh pr create` would open there, changed by what a test is about. */
export async function check(
	world: World,
	change: Partial<PullRequestCheck> = {},
): Promise<PolicyVerdict> {
	const proposal = { texts: [], workerIssue: 123, asGh: ["repo", "head", "base"] } as const;
	const client = connectGitHub({ env: world.env });
	return await checkPullRequest(client, { ...contextOf(world), proposal, ...change });
}

/** The verdict of some rules. */
export function refused(...rules: string[]): { type: "refused"; rules: string[] } {
	return { type: "refused", rules };
}
