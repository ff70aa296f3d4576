import { CodedError } from "@codex-workers/protocol";
import * as z from "zod";
import type { GitHubClient } from "../../client/github-client.ts";
import { GitHubError } from "../../client/github-error.ts";
import { primedClient } from "../../client/primed-client.ts";
import type { RepositoryName } from "../../repository/repository-name.ts";
import type { Trust } from "../../trust/judge-trust.ts";
import { type IssueState, readIssueState } from "../../trust/read-issue-state.ts";
import { findPullRequests, type PullRequest } from "../find-pull-requests.ts";
import { type Checks, countChecks, Rollup } from "./checks.ts";
import { type Glance, glance } from "./glance.ts";

export interface LookInput {
	repository: RepositoryName;
	/** The configured lists of node ids. */
	trust: Trust;
	issues: readonly number[];
	branches: readonly string[];
	/** How many older pages of 100 comments may follow the newest 100. */
	maxPages?: number;
}

/** An issue as a look has found it; `unreadable`: it is there, and its markers cannot be told. */
export type IssueInSight =
	| { type: "issue"; title: string; isOpen: boolean; state: IssueState }
	| { type: "gone" }
	| { type: "unreadable"; error: CodedError };

/** A pull request with its checks; `null` where there were too many others of its branch's name. */
export interface PullRequestInSight extends PullRequest {
	checks: Checks | null;
}

/** What GitHub shows of issues and branches at one moment. */
export interface Look {
	issues: ReadonlyMap<number, IssueInSight>;
	/** By branch; the newest first. */
	pulls: ReadonlyMap<string, readonly PullRequestInSight[]>;
	/** What it came to of GitHub's budget; `remaining` and `resetAt` are `null` where nothing was asked. */
	points: { cost: number; remaining: number | null; resetAt: string | null };
}

/** Issues and branches that one request asks about: GitHub gives a query ten seconds. */
const AT_ONCE = 50;
const NEWEST = 100;

/**
 * Everything about many issues and the pull requests of many branches in one request, or one for
 * each 50. Only what does not fit a page is asked apart: comments beyond the newest 100, a fourth
 * pull request of one branch, and permissions that are not known. Throws `GitHubError`.
 */
export async function lookAtWork(client: GitHubClient, input: LookInput): Promise<Look> {
	const issues = new Map<number, IssueInSight>();
	const pulls = new Map<string, readonly PullRequestInSight[]>();
	const points: Look["points"] = { cost: 0, remaining: null, resetAt: null };
	for (const part of partsOf(input)) {
		const seen = await glance(client, { ...input, ...part, newest: NEWEST });
		if (seen.budget !== null) {
			client.meter.told(seen.budget);
			const { cost, remaining, resetAt } = seen.budget;
			Object.assign(points, { cost: points.cost + cost, remaining, resetAt });
		}
		const primed = primedClient(client, seen.answers);
		await Promise.all([
			...part.issues.map(async (issue) => {
				issues.set(issue, await readIssueInSight(primed, { ...input, issue, seen }));
			}),
			...part.branches.map(async (branch) => {
				pulls.set(branch, await readPullsInSight(primed, { ...input, branch, seen }));
			}),
		]);
	}
	return { issues, pulls, points };
}

type Part = Pick<LookInput, "issues" | "branches">;

function partsOf({ issues, branches }: Part): Part[] {
	const wanted = [
		...[...new Set(issues)].map((issue) => ({ issues: [issue], branches: [] })),
		...[...new Set(branches)].map((branch) => ({ issues: [], branches: [branch] })),
	];
	const starts = wanted.flatMap((_, at) => (at % AT_ONCE === 0 ? [at] : []));
	return starts.map((start) => {
		const some = wanted.slice(start, start + AT_ONCE);
		return {
			issues: some.flatMap((one) => one.issues),
			branches: some.flatMap((one) => one.branches),
		};
	});
}

const Titled = z.object({ title: z.string() });

async function readIssueInSight(
	client: GitHubClient,
	{ issue, seen, ...input }: LookInput & { issue: number; seen: Glance },
): Promise<IssueInSight> {
	const raw = seen.issues.get(issue) ?? null;
	if (raw === null) return { type: "gone" };
	try {
		const state = await readIssueState(client, { ...input, issue, newest: NEWEST });
		return { type: "issue", title: Titled.parse(raw).title, isOpen: state.state === "OPEN", state };
	} catch (error) {
		if (!(error instanceof CodedError) || error instanceof GitHubError) throw error;
		return error.code === "ISSUE_NOT_FOUND" ? { type: "gone" } : { type: "unreadable", error };
	}
}

const Checked = z.object({ nodes: z.array(z.unknown()) });
const CheckedPull = z.object({ number: z.int(), statusCheckRollup: Rollup });

async function readPullsInSight(
	client: GitHubClient,
	{ repository, branch, seen }: LookInput & { branch: string; seen: Glance },
): Promise<PullRequestInSight[]> {
	const found = await findPullRequests(client, { repository, head: branch });
	const nodes = Checked.safeParse(seen.branches.get(branch)).data?.nodes ?? [];
	const checks = new Map(
		nodes.flatMap((node) => {
			const { success, data } = CheckedPull.safeParse(node);
			return success ? [[data.number, countChecks(data.statusCheckRollup)] as const] : [];
		}),
	);
	return found.map((pull) => ({ ...pull, checks: checks.get(pull.number) ?? null }));
}
