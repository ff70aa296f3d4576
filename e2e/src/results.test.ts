import { run, say, story } from "@codex-workers/model-emulator";
import { describe, expect, test, vi } from "vitest";
import { openWorld } from "./open-world.ts";

const FOUND = {
	findings: "README.md is empty.",
	proposed_approach: "Write it.",
	impossible_without: null,
};

type World = Awaited<ReturnType<typeof openWorld>>;

/** What `status` says of the one worker, once it does not run any more. */
async function statusOf({ run: runCommand }: Pick<World, "run">) {
	return await vi.waitFor(
		async () => {
			const { stdout } = await runCommand("status", "123", "--json");
			const [worker] = JSON.parse(stdout).workers;
			expect(worker.status).not.toBe("running");
			return worker;
		},
		{ timeout: 60_000, interval: 200 },
	);
}

const REVIEWED = {
	...{ scope: "MINOR", security_sensitive: false, unaddressed: 7, status: "IN_PROGRESS" },
	criteria: [
		...["Blindspots", "Clarity", "Maintainability", "Security", "Performance"],
		...["Documentation", "Style"],
	].map((name) => ({ name, findings: 1, notes: "README.md: it is empty." })),
};

describe("review results", { timeout: 120_000 }, () => {
	test("are posted as the artifact of the commit that was looked at", async () => {
		const reviewing = [run("git log --oneline"), say(JSON.stringify(REVIEWED))];
		const world = await openWorld(story("review", reviewing));
		expect((await world.run("dispatch", "123", "--scope", "review")).exitCode).toBe(0);
		expect(await statusOf(world)).toMatchObject({ status: "completed", pullRequest: null });
		const [, review] = world.issue.comments.map(({ body }) => body);
		expect(review).toMatch(/^<!-- REVIEW:START -->/);
		const refs = await world.repository.refs();
		expect(review).toContain(`"head_sha": "${refs["refs/heads/main"]}"`);
		expect(world.board.status(world.issue)).toBe("Ready");
	});
});

describe("research results", { timeout: 120_000 }, () => {
	test("are the worker's last message, posted by its supervisor; the issue is free then", async () => {
		const researching = [run("git log --oneline"), say(JSON.stringify(FOUND))];
		const world = await openWorld(story("research", researching));
		const { issue, board, repository } = world;
		expect((await world.run("dispatch", "123", "--scope", "research")).exitCode).toBe(0);
		expect(await statusOf(world)).toMatchObject({ status: "completed", pullRequest: null });
		const [, research, cleared] = issue.comments.map(({ body }) => body);
		expect(research).toMatch(/^<!-- RESEARCH:START -->/);
		expect(research).toContain('"cycle": 1');
		expect(research).toContain(FOUND.findings);
		expect(cleared).toContain("research posted");
		expect(board.status(issue)).toBe("Ready");
		expect(await repository.refs("refs/codex-workers/claims/")).toEqual({});
		expect((await world.run("prompt", "123")).stdout).toContain(`> ${FOUND.findings}`);
	});

	test("that are none make the worker a failed one, and the reason is told", async () => {
		const world = await openWorld(story("research", [say("I think the README is empty.")]));
		expect((await world.run("dispatch", "123", "--scope", "research")).exitCode).toBe(0);
		expect(await statusOf(world)).toMatchObject({
			status: "failed",
			says: expect.stringContaining("RESULT_INVALID"),
		});
		expect(world.issue.comments).toHaveLength(2);
		expect(world.issue.comments[1]?.body).toContain("The last message is not JSON.");
		expect(await world.repository.refs("refs/codex-workers/claims/")).toEqual({});
	});
});

describe("replace", { timeout: 120_000 }, () => {
	test("refuses a worker that runs with exit code 5, and one that has left nothing", async () => {
		const sleeping = story("sleep", [run("sleep 300"), say("never said")]);
		const { run: command, issue } = await openWorld(sleeping);
		expect((await command("dispatch", "123")).exitCode).toBe(0);
		const running = await command("replace", "123");
		expect(running).toMatchObject({ exitCode: 5, stdout: "" });
		expect(running.stderr).toMatch(/^WORKER_RUNNING: /);
		await command("stop", "123");
		const nothing = await command("replace", "123", "--json");
		expect(JSON.parse(nothing.stdout)).toMatchObject({ ok: false, code: "NOTHING_TO_REPLACE" });
		expect(issue.comments).toHaveLength(1);
	});
});
