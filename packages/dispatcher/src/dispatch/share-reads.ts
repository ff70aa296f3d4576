import type { Board, GitHubClient } from "@codex-workers/github";
import type { Configuration } from "@codex-workers/protocol";
import { findWorkerBoard } from "../board/find-worker-board.ts";
import type { Checkout } from "../git/checkout.ts";
import { fetchCommits, type RemoteCommit } from "../git/fetch-commits.ts";
import { listRemoteRefs } from "../git/list-remote-refs.ts";
import { type LocalWork, readLocalWork } from "../worktree/read-local-work.ts";
import { oneAtATime } from "./one-at-a-time.ts";

/** A checkout, and what of `origin` matters to it. */
export type RemotePlace = Checkout & {
	configuration: Pick<Configuration, "claims">;
	baseBranch: string;
};

type ReadingPlace = RemotePlace & { client: GitHubClient; configuration: Configuration };

/** Full names of refs at `origin`, with their object ids. */
type RefsAtOrigin = ReadonlyMap<string, string>;

/** What starts read that is not about one issue alone. */
export type SharedReads = {
	/** The base branch, all claims, the branches of workers. The promise rejects with `GIT_FAILED`. */
	refsAtOrigin: () => Promise<RefsAtOrigin>;
	/** As `findWorkerBoard`. */
	board: () => Promise<Board | null>;
	/** As `readLocalWork`. */
	localWork: () => Promise<LocalWork>;
	/** As `fetchCommits`. */
	bring: (wanted: readonly RemoteCommit[]) => Promise<void>;
};

/**
 * What workers on any issues need to know. Several that are started at the same time are told the
 * same: who asks while an answer is under way gets that one. What it says may be over by then, as
 * any such answer; the claim is a compare-and-swap.
 */
export function shareReads(context: ReadingPlace): SharedReads {
	const refs = oneAtATime(() => listRemoteRefs(context, patternsOf(context)));
	const board = oneAtATime(() => findWorkerBoard(context));
	const localWork = oneAtATime(() => readLocalWork(context));
	return {
		refsAtOrigin: () => refs(null),
		board: () => board(null),
		localWork: () => localWork(null),
		bring: oneAtATime((wanted) => fetchCommits(context, wanted)),
	};
}

function patternsOf({ configuration, baseBranch }: RemotePlace): string[] {
	return [
		`refs/heads/${baseBranch}`,
		`${configuration.claims.namespace}/*`,
		"refs/heads/feature/*",
	];
}
