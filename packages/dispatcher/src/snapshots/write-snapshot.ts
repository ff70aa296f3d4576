import { git } from "../git/git.ts";
import { tryGit } from "../git/try-git.ts";
import { snapshotRef } from "./snapshot-ref.ts";
import type { SnapshotSubject } from "./snapshot-subject.ts";
import type { Work } from "./work.ts";

const NAME = "codex-workers";
const EMAIL = "codex-workers@localhost";

/**
 * Makes a commit of a worker's work, on top of its commits, and keeps it here under the name that
 * it gets at `origin`. Gives the commit; the one before it where nothing has changed since. Throws
 * `GIT_FAILED`.
 */
export async function writeSnapshot(subject: SnapshotSubject, work: Work): Promise<string> {
	const { root, env, issue, workerId } = subject;
	const ref = snapshotRef(issue, workerId);
	const parents = work.tip === null ? [work.head] : [work.head, work.tip];
	const before = await tryGit(
		root,
		["log", "-1", "--no-show-signature", "--format=%H %T %P", ref],
		{
			env,
		},
	);
	const [oid, ...same] = before.type === "done" ? before.stdout.split(" ") : [];
	if (oid !== undefined && same.join(" ") === [work.tree, ...parents].join(" ")) return oid;
	const written = await commit(subject, work.tree, parents);
	await git(root, ["update-ref", ref, written], { env });
	return written;
}

async function commit(
	{ root, env, issue, workerId }: SnapshotSubject,
	tree: string,
	parents: readonly string[],
): Promise<string> {
	const identity = {
		GIT_AUTHOR_NAME: NAME,
		GIT_AUTHOR_EMAIL: EMAIL,
		GIT_COMMITTER_NAME: NAME,
		GIT_COMMITTER_EMAIL: EMAIL,
	};
	return await git(root, ["commit-tree", ...parents.flatMap((oid) => ["-p", oid]), tree], {
		env: { ...env, ...identity },
		input: `chore: snapshot of unfinished work (#${issue})\n\nWorker: ${workerId}\n`,
	});
}
