import { describe, expect, onTestFinished, test } from "vitest";
import { startProgram, WAITS } from "../../testing/start-program.ts";
import { startTeam } from "../../testing/team.ts";
import { workerRecord } from "../../testing/worker-record.ts";
import type { WorkerRecord } from "../../workers/worker-record.ts";
import { writeWorkerRecord } from "../../workers/write-worker-record.ts";
import type { FleetView } from "../fleet/fleet-view.ts";
import { changeOfFleet } from "./change-of-fleet.ts";
import { type WatchRequest, watchFleet } from "./watch-fleet.ts";

const END: NonNullable<WorkerRecord["end"]> = {
	...{ at: "2026-01-01T00:00:00.000Z", reason: "exited", status: "failed" },
	...{ exit_code: 1, signal: null, says: "Codex ended with exit code 1." },
};

async function watchedTeam() {
	const team = await startTeam();
	const abort = new AbortController();
	onTestFinished(() => abort.abort());
	const context = await team.context();
	const supervisor = await startProgram(WAITS);
	await writeWorkerRecord(team.root, workerRecord({ supervisor }));
	return {
		...{ ...team, context, supervisor, abort },
		watch: (more: Partial<WatchRequest> = {}) =>
			watchFleet(context, { signal: abort.signal, localMs: 20, gitHubMs: 100, ...more }),
		looks: () => team.github.requests.filter(({ operation }) => operation === "LookAtWork"),
	};
}

async function until(
	views: AsyncGenerator<FleetView>,
	isWanted: (view: FleetView) => boolean,
): Promise<FleetView> {
	for (;;) {
		const { value, done } = await views.next();
		if (done === true) throw new Error("it ended");
		if (isWanted(value)) return value;
	}
}

describe("a watch", { timeout: 30_000 }, () => {
	test("sees the end of a worker and what came of it, then ends with its signal", async () => {
		const { watch, abort, root, supervisor, repository, bot, looks } = await watchedTeam();
		const views = watch({ gitHubMs: 3_600_000 });
		const first = await until(views, () => true);
		expect(first.workers).toMatchObject([{ status: "running", title: "Fix it" }]);
		expect(first.gitHub).toMatchObject({ silentSince: null, points: { cost: 1 } });
		await repository.commit({ branch: "feature/7-fix", files: { a: "1" } });
		await repository.addPullRequest({ title: "Fix", author: bot, head: "feature/7-fix" });
		await writeWorkerRecord(root, workerRecord({ supervisor, end: END }));
		process.kill(supervisor.pid, "SIGKILL");
		const unknown = await until(views, ({ workers }) => workers[0]?.status !== "running");
		// The usual time is an hour here: what came of the worker is not asked within a fifth of it.
		expect(unknown.workers).toMatchObject([
			{ status: "unknown", says: expect.stringContaining("GitHub has not said yet") },
		]);
		expect(looks()).toHaveLength(1);
		const soon = watch();
		await until(soon, ({ workers }) => workers[0]?.status === "completed");
		abort.abort();
		expect((await views.next()).done).toBe(true);
		expect((await soon.next()).done).toBe(true);
	});

	test("says that GitHub is away, shows on what is known, and comes back", async () => {
		const { watch, github, root, supervisor, context } = await watchedTeam();
		const views = watch();
		await until(views, () => true);
		github.inject({ match: "LookAtWork", times: 1, status: 401 });
		// A worker that is new is a reason to ask GitHub at once.
		await writeWorkerRecord(
			root,
			workerRecord({ worker_id: "worker-2-7", attempt: 2, supervisor }),
		);
		const silent = await until(views, ({ gitHub }) => gitHub.error !== null);
		expect(silent.gitHub).toMatchObject({
			lookedAt: expect.any(Number),
			error: { code: "GITHUB_UNAUTHENTICATED" },
		});
		expect(silent.workers).toMatchObject([
			{ workerId: "worker-2-7", status: "running" },
			{ workerId: "worker-1-7", status: "running", title: "Fix it" },
		]);
		const back = await until(views, ({ gitHub }) => gitHub.silentSince === null);
		expect(back.workers).toMatchObject([{ title: "Fix it" }, { title: "Fix it" }]);
		expect(changeOfFleet(back)).not.toBe(changeOfFleet(silent));
		expect(context.signal).toBeUndefined();
	});

	test("tells what this machine knows where GitHub has never answered", async () => {
		const { watch, git, root } = await watchedTeam();
		await git("remote", "set-url", "origin", `${root}/nowhere`);
		const { workers, gitHub } = await until(watch(), () => true);
		expect(workers).toMatchObject([{ status: "running", workerId: "worker-1-7", title: null }]);
		expect(gitHub).toMatchObject({
			...{ lookedAt: null, silentSince: expect.any(Number) },
			error: { code: "GIT_FAILED" },
		});
	});

	test("of one worker that is nobody's ends with that", async () => {
		const { watch } = await watchedTeam();
		const views = watch({ target: { issue: 99 } });
		await expect(views.next()).rejects.toMatchObject({ code: "ISSUE_NOT_FOUND" });
	});
});
