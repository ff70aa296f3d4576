import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { commandsOf } from "./commands-of.ts";
import { dispatchByHand, REPLACED } from "./dispatch-by-hand.ts";
import { followPage } from "./follow-page.ts";
import { ghVersion } from "./gh-version.ts";
import { openHandWorld } from "./open-hand-world.ts";

const tagsOf = (comments: readonly { body: string }[]) =>
	comments.map(({ body }) => /^<!-- (\S+) -->/.exec(body)?.[1]);

test.skipIf(ghVersion === null)(
	"skills: who reads only worker-dispatch and worker-protocol does a worker's job with git and gh, every command as printed",
	async () => {
		const world = await openHandWorld();
		const { worker, hands, end } = await dispatchByHand(world);
		const held = { issue: 123, state: "held", workerId: worker };
		expect(await world.look("claims")).toMatchObject({ claims: [held] });
		expect(await world.look("status", "123")).toMatchObject({ workers: [{ status: "running" }] });

		const person = world.shell("../widget-worker-123");
		const steps = commandsOf("worker-protocol/references/by-hand.md", {
			...REPLACED,
			"worker-1701523200-123": worker,
		});
		expect(Object.keys(steps)).toEqual([
			...["Who you are", "Look", "Work", "Review", "Pull request", "End"],
		]);
		for (const [title, blocks] of Object.entries(steps)) {
			if (title === "Work") await solve(path.join(world.checkout, "../widget-worker-123"));
			await followPage(blocks, hands(person));
		}
		await end();

		expect(tagsOf(world.issue.comments)).toEqual([
			"WORKER:ASSIGNED",
			"WORKER:STARTED",
			"WORKER:PROGRESS",
			"REVIEW:START",
			"WORKER:COMPLETE",
			"WORKER:ASSIGNED",
		]);
		expect(world.repository.pulls()).toMatchObject([
			{ title: "fix: add() adds (#123)", state: "OPEN" },
		]);
		// Nothing ignored: each comment is a valid marker, and its author counts.
		expect(await world.look("status", "123")).toMatchObject({
			workers: [{ status: "completed", workerId: worker, pullRequest: 125, ignored: [] }],
		});
		expect(await world.look("audit")).toMatchObject({ ok: true, judged: 1, pullRequests: [] });
		expect(await world.repository.refs("refs/codex-workers/")).toEqual({});
		expect(world.github.unmodelled).toEqual([]);
	},
);

async function solve(worktree: string): Promise<void> {
	await mkdir(path.join(worktree, "test"));
	await writeFile(path.join(worktree, "src/add.ts"), "export const add = (a, b) => a + b;\n");
	await writeFile(path.join(worktree, "test/add.test.ts"), "// 2 + 3 is 5\n");
}
