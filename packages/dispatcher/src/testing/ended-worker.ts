import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createGitHubClient, readIssueState } from "@codex-workers/github";
import type { MarkerData } from "@codex-workers/protocol";
import { expect } from "vitest";
import { git } from "../git/git.ts";
import type { CodexRun } from "../supervisor/codex-run.ts";
import { recordUnfinished } from "../supervisor/record-unfinished.ts";
import type { SupervisorDeps } from "../supervisor/supervisor-deps.ts";
import { listUnsaid, readUnsaid, unsaidPath } from "../unfinished/unsaid.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { markerKinds } from "./marker-kinds.ts";
import { prepareWorker } from "./prepare-worker.ts";
import { startTeam } from "./team.ts";

export const BRANCH = "feature/7-fix-it";
export const ID = "worker-1701523200-7";
export const REF = `refs/codex-workers/wip/7/${ID}`;

export const CRASHED: CodexRun = {
	reason: "exited",
	exitCode: null,
	signal: "SIGKILL",
	says: null,
};
export const LEFT: CodexRun = { reason: "exited", exitCode: 0, signal: null, says: null };
export const STOPPED: CodexRun = { reason: "stopped", exitCode: 1, signal: null, says: null };
export const because = (reason: CodexRun["reason"]): CodexRun => ({ ...CRASHED, reason });

/** A worker in a worktree of its own that has begun to work, and whose Codex is over. */
export async function endedWorker() {
	const team = await startTeam();
	const worktree = join(team.folder, "widget-worker-7");
	await team.git("worktree", "add", "--quiet", "-b", BRANCH, worktree, "origin/main");
	const spec = prepareWorker(team, {}, { worker_id: ID, worktree, branch: BRANCH });
	const files = workerFiles(team.root, ID);
	writeFileSync(files.armed, '{"session_id":"thread-1","at":"now"}');
	const says = (item: object) =>
		appendFileSync(files.events, `${JSON.stringify({ type: "item.completed", item })}\n`);
	const log: string[] = [];
	const client = createGitHubClient({
		...{ token: team.env["GH_TOKEN"] ?? "", apiUrl: team.github.url, maxWaitMs: 2_000 },
	});
	const deps: SupervisorDeps = {
		...{ env: team.env, client, now: Date.now, pid: process.pid },
		...{ stop: new AbortController().signal, log: (line: string) => void log.push(line) },
	};
	const edit = (file: string, text: string) => writeFileSync(join(worktree, file), text);
	const here = (...args: string[]) => git(worktree, args, { env: team.env });
	const commit = async (file: string) => {
		edit(file, file);
		await here("add", "--", file);
		await here("commit", "--quiet", "-m", `feat: add ${file} (#7)`);
		return await here("rev-parse", "HEAD");
	};
	return {
		...{ team, worktree, spec, deps, log, says, edit, here, commit },
		files,
		record: (run: CodexRun, change: Partial<typeof deps> = {}) =>
			recordUnfinished(spec, { ...deps, ...change }, run),
		kinds: () => markerKinds(team.comments()),
		snapshot: async () => (await team.repository.refs())[REF],
		unsaid: async () => {
			const ids = await listUnsaid(team.root, 7);
			return await Promise.all(ids.map((id) => readUnsaid(unsaidPath(team.root, id))));
		},
	};
}

export type Ended = Awaited<ReturnType<typeof endedWorker>>;

/** The only marker on the issue, as GitHub shows it to everybody. */
export async function onlyMarker({ team, deps, spec }: Ended) {
	const {
		repository,
		configuration: { trust },
	} = spec;
	const state = await readIssueState(deps.client, { repository, issue: 7, trust });
	expect(state.ignored).toEqual([]);
	expect(team.comments()).toHaveLength(1);
	const [only] = state.markers;
	if (only === undefined) throw new Error("there is no marker");
	return only.marker;
}

export async function handoverOf(world: Ended): Promise<MarkerData<"handover">> {
	const marker = await onlyMarker(world);
	if (marker.kind !== "handover") throw new Error(marker.kind);
	return marker.data;
}
