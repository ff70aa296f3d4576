import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { workerWorld } from "../testing/worker-world.ts";

/** Commits a new file in a worker's worktree, and gives the commit. */
export async function commitFile(world: Awaited<ReturnType<typeof workerWorld>>, name: string) {
	await writeFile(path.join(world.cwd, name), "1");
	await world.git("add", "--all");
	await world.git("commit", "--quiet", "--message", `feat: ${name} (#123)`);
	return (await world.git("rev-parse", "HEAD")).stdout;
}
