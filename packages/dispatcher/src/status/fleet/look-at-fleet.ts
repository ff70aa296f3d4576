import { type Look, lookAtWork } from "@codex-workers/github";
import { adoptWorkers } from "../../adoption/adopt-workers.ts";
import type { HeldClaim } from "../../claims/claim.ts";
import { readClaim } from "../../claims/read-claim.ts";
import { readClaims } from "../../claims/read-claims.ts";
import type { DispatcherContext } from "../../context/dispatcher-context.ts";
import { assembleWorker } from "../../target/assemble-worker.ts";
import { branchOfWorker } from "../../target/branch-of-worker.ts";
import { issueOfTarget, type WorkerTarget } from "../../target/worker-target.ts";
import { deliverAllUnsaid, type UntoldEnd } from "../../unfinished/deliver-all-unsaid.ts";
import { type RecordedWorker, readRecordedWorkers } from "../../workers/read-recorded-workers.ts";
import type { FleetLook } from "./fleet-look.ts";
import { fleetTargets } from "./fleet-targets.ts";
import { readBranchNames } from "./read-branch-names.ts";
import { runningWorkers } from "./running-workers.ts";

/** Whom to look at; everybody where `target` is absent. */
export type FleetRequest = { target?: WorkerTarget | undefined };

/** All markers of an issue, also of one with 3,100 comments. */
const MAX_PAGES = 30;

/**
 * Asks `origin` for the claims, and GitHub, in one query, for the issues, pull requests and checks
 * of all workers. What supervisors could not do is done first: lost workers are adopted, ends
 * are told. A second query follows only for a branch whose name nothing but its issue knows.
 * Throws `GIT_FAILED`, `GitHubError`.
 */
export async function lookAtFleet(
	context: DispatcherContext,
	{ target }: FleetRequest,
): Promise<FleetLook> {
	const at = context.now();
	const issue = target === undefined ? undefined : issueOfTarget(target);
	const adoptions = await adoptWorkers(context, { issue });
	const [local, running] = await Promise.all([
		readRecordedWorkers(context.root),
		runningWorkers(context),
	]);
	const untold = await deliverUnsaid(context, issuesOf(local, target));
	const claims = await claimsOf(context, target);
	const targets = target === undefined ? fleetTargets(local, claims.values()) : [target];
	const issues = [...new Set(targets.map(issueOfTarget))];
	const branches = await branchesOf(context, { issues, local });
	const look = await lookAt(context, { issues, branches });
	const left = branchesLeft(look, { targets, claims, local });
	const more = left.length === 0 ? null : await lookAt(context, { issues: [], branches: left });
	const seen = more === null ? look : joined(look, more);
	return { ...seen, at, running, claims, untold, adoptions };
}

function issuesOf(local: readonly RecordedWorker[], target: WorkerTarget | undefined): number[] {
	if (target !== undefined) return [issueOfTarget(target)];
	return [...new Set(local.map(({ issue }) => issue))];
}

async function deliverUnsaid(
	context: DispatcherContext,
	issues: readonly number[],
): Promise<Map<number, UntoldEnd[]>> {
	const untold = new Map<number, UntoldEnd[]>();
	for (const issue of issues) untold.set(issue, await deliverAllUnsaid(context, issue));
	return untold;
}

async function claimsOf(
	context: DispatcherContext,
	target: WorkerTarget | undefined,
): Promise<Map<number, HeldClaim>> {
	if (target === undefined) {
		return new Map((await readClaims(context)).map((held) => [held.issue, held]));
	}
	const issue = issueOfTarget(target);
	const held = await readClaim(context, issue);
	return new Map(held === undefined ? [] : [[issue, held]]);
}

/** The branches of local records; of other issues those that bear the issue's name at `origin`. */
async function branchesOf(
	context: DispatcherContext,
	{ issues, local }: { issues: readonly number[]; local: readonly RecordedWorker[] },
): Promise<string[]> {
	const recorded = local.filter(
		(worker) => worker.type === "recorded" && issues.includes(worker.issue),
	);
	const here = new Set(recorded.map(({ issue }) => issue));
	const elsewhere = issues.filter((issue) => !here.has(issue));
	const named = await readBranchNames(context, elsewhere);
	const own = recorded.flatMap((worker) =>
		worker.type === "recorded" ? [worker.record.branch] : [],
	);
	return [...new Set([...own, ...named])];
}

async function lookAt(
	{ client, repository, configuration }: DispatcherContext,
	what: { issues: readonly number[]; branches: readonly string[] },
): Promise<Look> {
	const { trust } = configuration;
	return await lookAtWork(client, { repository, trust, ...what, maxPages: MAX_PAGES });
}

type Known = {
	targets: readonly WorkerTarget[];
	claims: ReadonlyMap<number, HeldClaim>;
	local: readonly RecordedWorker[];
};

/** A branch that is deleted by now, or whose name is not of ours: its worker's assignment names it. */
function branchesLeft(look: Look, { targets, claims, local }: Known): string[] {
	const branches = targets.map((target) => {
		const issue = issueOfTarget(target);
		const seen = look.issues.get(issue);
		const records = local.flatMap((one) =>
			one.type === "recorded" && one.issue === issue ? [one.record] : [],
		);
		const state = seen?.type === "issue" ? seen.state : null;
		return branchOfWorker(
			assembleWorker(target, { claim: claims.get(issue) ?? null, state, records }),
		);
	});
	const known = branches.filter((branch) => branch !== null);
	return [...new Set(known)].filter((branch) => !look.pulls.has(branch));
}

function joined(look: Look, more: Look): Look {
	return {
		issues: look.issues,
		pulls: new Map([...look.pulls, ...more.pulls]),
		points: { ...more.points, cost: look.points.cost + more.points.cost },
	};
}
