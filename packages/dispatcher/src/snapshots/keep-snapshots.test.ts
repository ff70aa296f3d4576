import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { gitWorld } from "../testing/git-world.ts";
import { waitFor } from "../testing/wait-for.ts";
import { keepSnapshots } from "./keep-snapshots.ts";

const REF = "refs/codex-workers/wip/7/worker-1-7";

test("work is at origin again and again while it goes on, and a push that fails is made up for", async () => {
	const { world, worktree, hook, over, log, keep } = await keeping();
	writeFileSync(hook, '#!/bin/sh\n[ -e "$GIT_DIR/open" ]\n', { mode: 0o755 });
	const write = (text: string) => writeFileSync(join(worktree, "fix.js"), text);
	const shows = (text: string) =>
		waitFor(async () => {
			expect(await world.run(world.origin, "show", `${REF}:fix.js`)).toBe(text);
		});

	write("a");
	const kept = keep();
	await waitFor(() => expect(log[0]).toMatch(/^snapshot: .*pre-receive hook declined/s));
	writeFileSync(join(world.origin, "open"), "");
	await shows("a");
	write("ab");
	await shows("ab");
	over.abort();
	await kept;
}, 60_000);

test("a push that hangs is ended when the work is over", async () => {
	const { world, worktree, hook, over, log, keep } = await keeping();
	writeFileSync(hook, '#!/bin/sh\n: > "$GIT_DIR/reached"\nexec sleep 100\n', { mode: 0o755 });
	writeFileSync(join(worktree, "fix.js"), "a");
	const kept = keep();
	await waitFor(() => expect(existsSync(join(world.origin, "reached"))).toBe(true));
	over.abort();
	await kept;
	expect(log).toEqual([]);
}, 30_000);

/** A worktree of a worker, and an origin whose pushes a hook decides about. */
async function keeping() {
	const world = await gitWorld();
	const worktree = join(world.folder, "widget-worker-7");
	await world.run(world.root, "worktree", "add", "--quiet", "-b", "feature/7", worktree, "main");
	const subject = {
		...{ root: world.root, env: world.env, worktree },
		...{ issue: 7, workerId: "worker-1-7", branch: "feature/7", base: "main" },
	};
	const over = new AbortController();
	onTestFinished(() => over.abort());
	const log: string[] = [];
	const hook = join(world.origin, "hooks", "pre-receive");
	const keep = () =>
		keepSnapshots(subject, {
			...{ everyMs: 5, done: over.signal, log: (line: string) => log.push(line) },
		});
	return { world, worktree, hook, over, log, keep };
}
