import { tryGit } from "../git/try-git.ts";
import type { SnapshotOrigin } from "../snapshots/read-origin.ts";
import type { SnapshotSubject } from "../snapshots/snapshot-subject.ts";
import type { Work } from "../snapshots/work.ts";
import type { UnfinishedFacts } from "./unfinished-facts.ts";

const MOST_PATHS = 5_000;
const MOST_COMMITS = 100;

/** What there is to say of a worker's work against the branch that it began at. */
export async function readWorkFacts(
	subject: SnapshotSubject,
	work: Work,
	origin: SnapshotOrigin | null,
): Promise<NonNullable<UnfinishedFacts["work"]>> {
	const { env, root } = subject;
	const ask = async (...args: string[]) => {
		const answer = await tryGit(root, args, { env });
		return answer.type === "done" ? answer.stdout : "";
	};
	const base = origin?.base ?? `refs/remotes/origin/${subject.base}`;
	const began = (await ask("merge-base", base, work.head)) || work.head;
	const [count, log, files] = await Promise.all([
		ask("rev-list", "--count", `${began}..${work.head}`),
		ask(...LOG, `${began}..${work.head}`),
		ask("diff-tree", "-r", "-z", "--name-only", "--no-renames", began, work.tree),
	]);
	return {
		head: work.head,
		is_pushed: work.isPushed,
		has_worktree: work.hasWorktree,
		is_on_branch: work.on === `refs/heads/${subject.branch}`,
		commits: log.split("\n").filter((line) => line !== ""),
		commit_count: Number(count),
		files: files
			.split("\0")
			.filter((path) => path !== "")
			.slice(0, MOST_PATHS),
		uncommitted: work.changed.slice(0, MOST_PATHS),
		left_out: work.leftOut.slice(0, MOST_PATHS),
	};
}

const LOG = ["log", "--no-show-signature", "--format=%h %s", `--max-count=${MOST_COMMITS}`];
