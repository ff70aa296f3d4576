import { rm } from "node:fs/promises";
import path from "node:path";
import type { Figure } from "../../figures/figure.ts";
import { measureSuite } from "../../measure/measure-suite.ts";
import { commitManyFiles } from "./many-files.ts";
import { type Fleet, openFleet } from "./open-fleet.ts";

const FILES = 50_000;
/** The clone has warmed up what can be warm: a worktree this large takes seconds each time. */
const ROUNDS = 2;
const OF_MANY = "of 50,000 files";
const WORKTREE = `git worktree add ${OF_MANY}`;
const LARGE = `dispatch in a repository ${OF_MANY}`;
const SMALL = "dispatch in a repository of one file";

/** What many files add to a dispatch, beside what git's own worktree of them takes. */
export async function measureLargeRepository(signal?: AbortSignal): Promise<readonly Figure[]> {
	const fill = (gitDir: string) => commitManyFiles(gitDir, FILES);
	await using large = await openFleet({ issues: ROUNDS, fill });
	await using small = await openFleet({ issues: ROUNDS });
	return await measureSuite({
		rounds: ROUNDS,
		warmUp: false,
		signal,
		cases: [
			{ name: WORKTREE, sample: () => addWorktree(large) },
			{ name: SMALL, sample: dispatching(small) },
			{ name: LARGE, sample: dispatching(large) },
		],
		differences: [
			{
				name: "what 50,000 files add to a dispatch",
				...{ of: LARGE, less: SMALL, base: WORKTREE },
				target: { mostTimes: 1 },
			},
		],
	});
}

async function addWorktree(fleet: Fleet): Promise<number> {
	const folder = path.join(fleet.checkout, "../plain");
	const start = performance.now();
	await fleet.git("worktree", "add", "--quiet", "-b", "plain", folder, "origin/main");
	const milliseconds = performance.now() - start;
	await removeWorktree(fleet, folder);
	await fleet.git("branch", "--quiet", "-D", "plain");
	return milliseconds;
}

/** Dispatches another issue each time, and takes its worker and worktree away again. */
function dispatching(fleet: Fleet): () => Promise<number> {
	let issue = 0;
	return async () => {
		issue += 1;
		const start = performance.now();
		await fleet.codexWorkers("dispatch", String(issue));
		const milliseconds = performance.now() - start;
		await fleet.endWorkers();
		await removeWorktree(fleet, path.join(fleet.checkout, `../widget-worker-${issue}`));
		return milliseconds;
	};
}

async function removeWorktree(fleet: Fleet, folder: string): Promise<void> {
	await rm(folder, { recursive: true });
	await fleet.git("worktree", "prune");
}
