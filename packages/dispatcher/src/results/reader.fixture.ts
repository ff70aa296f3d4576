import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { createGitHubClient } from "@codex-workers/github";
import { Configuration, REVIEW_CRITERIA, type WorkerScope } from "@codex-workers/protocol";
import { postAssigned } from "../assignment/post-assigned.ts";
import { acquireClaim } from "../claims/acquire-claim.ts";
import { writeClaim } from "../claims/write-claim.ts";
import type { SupervisorDeps } from "../supervisor/supervisor-deps.ts";
import type { SupervisorSpec } from "../supervisor/supervisor-spec.ts";
import { startTeam, type Team } from "../testing/team.ts";
import { workerSpec } from "../testing/worker-spec.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { writeWorkerRecord } from "../workers/write-worker-record.ts";

export const WORKER = "worker-1700000000-7";
const BRANCH = "feature/7-fix-it";
export const CLAIM = "refs/codex-workers/claims/7";

export const FOUND = {
	findings: "src/add.ts:1 subtracts.",
	proposed_approach: "Turn the sign.",
	impossible_without: null,
};
export const REVIEWED = {
	scope: "MINOR",
	security_sensitive: false,
	criteria: REVIEW_CRITERIA.map((name, at) => ({ name, findings: at === 0 ? 1 : 0, notes: "n" })),
	unaddressed: 1,
	status: "IN_PROGRESS",
};

/** The log of a run that says something and comes to its end. */
export const logOf = (message: string, end = '{"type":"turn.completed","usage":{}}') =>
	[
		'{"type":"thread.started","thread_id":"t-1"}',
		'{"type":"turn.started"}',
		'{"type":"item.completed","item":{"type":"agent_message","text":"I look around."}}',
		JSON.stringify({ type: "item.completed", item: { type: "agent_message", text: message } }),
		end,
		"",
	].join("\n");

/** A worker that only reads, with its claim and its assignment, as its supervisor is to settle it. */
export async function endedReader(
	scope: WorkerScope,
	log: string | ((team: Team) => string),
	{ isArmed = true }: { isArmed?: boolean } = {},
) {
	const team = await startTeam();
	const board = { owner: "acme", number: 3 };
	const configuration = Configuration.parse({ board, workers: { scope } });
	const client = createGitHubClient({ token: team.env["GH_TOKEN"] ?? "", apiUrl: team.github.url });
	const deps: SupervisorDeps = {
		...{ env: team.env, client, now: Date.now, pid: process.pid },
		stop: new AbortController().signal,
		log: () => {},
	};
	const spec = await claimed(team, deps, configuration);
	const files = workerFiles(team.root, WORKER);
	for (const path of [files.events, files.armed]) mkdirSync(dirname(path), { recursive: true });
	writeFileSync(files.events, typeof log === "string" ? log : log(team));
	if (isArmed) writeFileSync(files.armed, '{"session_id":"t-1","at":"now"}');
	await writeWorkerRecord(team.root, recordOf(spec));
	team.board.move(team.issue, "In Progress");
	return { team, spec, deps };
}

async function claimed(
	team: Team,
	deps: SupervisorDeps,
	configuration: Configuration,
): Promise<SupervisorSpec> {
	appendFileSync(`${team.root}/.git/info/exclude`, "/.codex-workers/\n");
	const unclaimed = workerSpec({
		worker_id: WORKER,
		root: team.root,
		worktree: team.root,
		configuration,
	});
	const context = { ...deps, ...unclaimed };
	const wanted = await writeClaim(context, { issue: 7, workerId: WORKER, attempt: 1 });
	const base = await team.git("rev-parse", "HEAD");
	const { oid: claim } = await acquireClaim(context, wanted, { name: BRANCH, base });
	const { scope } = configuration.workers;
	const assigned = { issueId: team.issue.id, workerId: WORKER, attempt: 1, branch: BRANCH };
	await postAssigned(
		{ ...deps, orchestrationId: null },
		{ ...assigned, worktree: "../widget-worker-7", scope, claim },
	);
	return { ...unclaimed, claim };
}

function recordOf({
	worker_id,
	issue,
	attempt,
	branch,
	base,
	worktree,
	claim,
	host,
}: SupervisorSpec) {
	return {
		schema_version: 1 as const,
		...{ worker_id, issue, attempt, branch, base, worktree, claim, host },
		started_at: new Date().toISOString(),
		...{ supervisor: null, codex: null, thread_id: null, end: null },
	};
}
