import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readIssueState } from "@codex-workers/github";
import { isOfKind, type MarkerData, renderMarker } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { acquireClaim } from "../claims/acquire-claim.ts";
import { writeClaim } from "../claims/write-claim.ts";
import { cleanupWorker } from "../cleanup/cleanup-worker.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { git } from "../git/git.ts";
import { replaceWorker } from "../replacement/replace-worker.ts";
import { stopAfterTest } from "../testing/dispatch-for-test.ts";
import { markerKinds } from "../testing/marker-kinds.ts";
import { startTeam, type Team } from "../testing/team.ts";
import { handOverStranded } from "./hand-over-stranded.ts";

const WORKER = "worker-1701523200-7";
const BRANCH = "feature/7-fix-it";
const WIP = `refs/codex-workers/wip/7/${WORKER}`;

type Left = {
	/** Commits that are pushed to the branch. */
	pushed?: boolean;
	/** A snapshot with a commit that is not pushed, and an uncommitted file. */
	snapshot?: boolean;
	/** Commits that were pushed after the snapshot. */
	pushedLater?: boolean;
	minutesAgo?: number;
	scope?: "standard" | "research";
};

/** A clone on another machine, whose worker has left that and is silent since. */
async function strandedWorker(left: Left) {
	const team = await startTeam();
	await team.git("clone", "--quiet", team.repository.gitDir, "../elsewhere");
	const there = join(team.folder, "elsewhere");
	const run = (...args: string[]) => git(there, args, { env: team.env });
	const base = await run("rev-parse", "HEAD");
	const claimed = await claim(team, there, { ...left, base });
	const commit = async (file: string) => {
		writeFileSync(join(there, file), file);
		await run("add", "--", file);
		await run("commit", "--quiet", "-m", `feat: ${file} (#7)`);
	};
	await run("checkout", "--quiet", "-b", BRANCH);
	if (left.pushed === true) {
		await commit("pushed.txt");
		await run("push", "--quiet", "origin", BRANCH);
	}
	if (left.snapshot === true) {
		await commit("committed.txt");
		writeFileSync(join(there, "draft.txt"), "half a fix");
		await run("add", "--all");
		const tree = await run("write-tree");
		const snapshot = await run("commit-tree", "-p", "HEAD", "-m", "snapshot", tree);
		await run("push", "--quiet", "origin", `${snapshot}:${WIP}`);
	}
	if (left.pushedLater === true) {
		await commit("later.txt");
		await run("push", "--quiet", "origin", BRANCH);
	}
	const head = await run("rev-parse", "HEAD");
	return { team, context: await team.context({ arms: true, works: true }), head, claimed };
}

async function claim(team: Team, there: string, left: Left & { base: string }): Promise<string> {
	const now = () => Date.now() - (left.minutesAgo ?? 60) * 60_000;
	const other = await team.context({}, { cwd: there, host: "host-b", now });
	const written = await writeClaim(other, { issue: 7, workerId: WORKER, attempt: 1 });
	await acquireClaim(other, written, { name: BRANCH, base: left.base });
	const assigned: MarkerData<"assigned"> = {
		...{ schema_version: 1, assigned: true, worker_id: WORKER, branch: BRANCH, attempt: 1 },
		...{ assigned_at: "2026-01-01T00:00:00Z", worktree: "../widget-worker-7" },
		...{ scope: left.scope ?? "standard", claim: written.oid, orchestration_id: null },
	};
	const body = renderMarker({ kind: "assigned", data: assigned });
	team.repository.addComment(team.issue, { author: team.bot, body });
	team.board.move(team.issue, "In Progress");
	return written.oid;
}

async function handoverOn({ client, repository, configuration }: DispatcherContext) {
	const { trust } = configuration;
	const { markers } = await readIssueState(client, { repository, issue: 7, trust });
	const told = markers.find((each) => isOfKind(each, "handover"));
	if (told?.marker.kind !== "handover") throw new Error("nothing is handed over");
	return told.marker.data;
}

describe("a worker whose machine is silent", { timeout: 60_000 }, () => {
	test("is handed over from its snapshot, once, and the next one has all its work", async () => {
		const { team, context, head } = await strandedWorker({ pushed: true, snapshot: true });
		stopAfterTest(context);
		expect(await handOverStranded(context, 7)).toBe(true);
		expect(await handOverStranded(context, 7)).toBe(false);
		expect(markerKinds(team.comments())).toEqual(["assigned", "handover"]);
		const refs = await team.repository.refs();
		const told = await handoverOn(context);
		expect(told).toMatchObject({
			...{ worker_id: WORKER, branch: BRANCH, head_sha: head, snapshot: refs[WIP], dirty: true },
			reason: expect.stringContaining("Its machine, host-b, has not renewed the lease"),
			in_progress: [expect.stringContaining("draft.txt")],
			commands: [
				`git fetch origin ${WIP}`,
				`git merge --ff-only ${head}`,
				`git restore --source=${refs[WIP]} --worktree -- :/`,
			],
		});

		const next = await replaceWorker(context, { target: { issue: 7 } });
		expect(next).toMatchObject({ replaced: WORKER, attempt: 2, branch: BRANCH });
		expect(await team.git("-C", next.worktree, "rev-parse", "HEAD")).toBe(head);
		expect((await team.repository.refs())[`refs/heads/${BRANCH}`]).toBe(head);
		const { prompt } = JSON.parse(readFileSync(join(team.folder, "codex.seen"), "utf8"));
		expect(prompt).toContain(`git restore --source=${refs[WIP]}`);
		await git(next.worktree, ["restore", `--source=${refs[WIP]}`, "--worktree", "--", ":/"], team);
		expect(readFileSync(join(next.worktree, "draft.txt"), "utf8")).toBe("half a fix");
	});

	test("is handed over from its branch where that is newer than the snapshot", async () => {
		const { context, head } = await strandedWorker({ snapshot: true, pushedLater: true });
		expect(await handOverStranded(context, 7)).toBe(true);
		expect(await handoverOn(context)).toMatchObject({
			...{ head_sha: head, snapshot: null, dirty: false, commands: [] },
			reason: expect.stringContaining("Its last snapshot is older than its branch"),
		});
	});

	test("is handed over before a cleanup gives its issue back", async () => {
		const { team, context, head } = await strandedWorker({ pushed: true });
		const report = await cleanupWorker(context, { target: { issue: 7 } });
		expect(report).toMatchObject({ status: { status: "handover_needed" }, claim: "released" });
		expect(markerKinds(team.comments())).toEqual(["assigned", "handover", "cleared"]);
		expect(await handoverOn(context)).toMatchObject({ head_sha: head, snapshot: null });
	});

	test.each<[string, Left]>([
		["has left nothing", {}],
		["still has a lease", { pushed: true, minutesAgo: 5 }],
		["only reads", { pushed: true, scope: "research" }],
	])("is not handed over where it %s", async (_, left) => {
		const { team, context } = await strandedWorker(left);
		expect(await handOverStranded(context, 7)).toBe(false);
		expect(markerKinds(team.comments())).toEqual(["assigned"]);
	});
});
