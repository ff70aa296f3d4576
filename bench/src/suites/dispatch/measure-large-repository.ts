import path from "node:path";
import type { Figure } from "../../figures/figure.ts";
import { measureSuite } from "../../measure/measure-suite.ts";
import { commitManyFiles } from "./many-files.ts";
import { type Fleet, openFleet } from "./open-fleet.ts";

const FILES = 50_000;
const ROUNDS = 3;
const OF_MANY = "of 50,000 files";
const WORKTREE = `git worktree add ${OF_MANY}`;
const LARGE = `dispatch in a repository ${OF_MANY}`;
const SMALL = "dispatch in a repository of one file";

/**
 * What many files add to a dispatch, beside what git's own worktree of them takes. No worktree goes
 * before the end: for a minute after files were deleted some file systems are slow to make others.
 */
export async function measureLargeRepository(signal?: AbortSignal): Promise<readonly Figure[]> {
	const fill = (gitDir: string) => commitManyFiles(gitDir, FILES);
	await using large = await openFleet({ issues: ROUNDS, fill });
	await using small = await openFleet({ issues: ROUNDS });
	return await measureSuite({
		rounds: ROUNDS,
		warmUp: false,
		signal,
		cases: [
			{ name: WORKTREE, sample: addingWorktree(large) },
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

/** Adds another worktree each time. */
function addingWorktree(fleet: Fleet): () => Promise<number> {
	let number = 0;
	return async () => {
		number += 1;
		const name = `plain-${number}`;
		const folder = path.join(fleet.checkout, "..", name);
		const start = performance.now();
		await fleet.git("worktree", "add", "--quiet", "-b", name, folder, "origin/main");
		return performance.now() - start;
	};
}

/** Dispatches another issue each time, and ends its worker. */
function dispatching(fleet: Fleet): () => Promise<number> {
	let issue = 0;
	return async () => {
		issue += 1;
		const start = performance.now();
		await fleet.codexWorkers("dispatch", String(issue));
		const milliseconds = performance.now() - start;
		await fleet.endWorkers();
		return milliseconds;
	};
}
