import { quotedPath } from "./quoted-path.ts";
import type { UnfinishedFacts } from "./unfinished-facts.ts";

/** What whoever goes on must know of where the work is, as sentences. Pure. */
export function workNotes(facts: UnfinishedFacts, isSnapshotPushed: boolean): string[] {
	const { work, problem } = facts;
	if (work === null) {
		return [
			`The work could not be read (${problem ?? "no reason given"}); look into ${facts.worktree} on ${facts.host}.`,
		];
	}
	return [
		...snapshotNotes(facts, isSnapshotPushed),
		...(work.has_worktree ? [] : [`The worktree ${facts.worktree} on ${facts.host} is gone.`]),
		...(work.has_worktree && !work.is_on_branch
			? [`${work.head.slice(0, 12)} was checked out, not the branch ${facts.branch}.`]
			: []),
		...leftOutNotes(facts, work.left_out),
	];
}

function snapshotNotes(facts: UnfinishedFacts, isSnapshotPushed: boolean): string[] {
	const { snapshot, host, worker_id } = facts;
	if (snapshot === null) return [];
	const what = `The snapshot ${snapshot.oid} holds all commits and uncommitted files`;
	return isSnapshotPushed
		? [`${what}; it is at origin as ${snapshot.ref}.`]
		: [
				`${what}, but it could not be pushed: \`codex-workers status ${worker_id}\` on ${host} pushes it as ${snapshot.ref}.`,
			];
}

const WHY = {
	too_large: "it is too large",
	submodule: "it is another repository, of which only the commit is named",
	unreadable: "git could not read it",
} as const;

function leftOutNotes(
	{ host }: UnfinishedFacts,
	leftOut: NonNullable<UnfinishedFacts["work"]>["left_out"],
): string[] {
	return leftOut.map(
		({ path, why }) =>
			`Not in the snapshot, and only on ${host}: ${quotedPath(path)}, because ${WHY[why]}.`,
	);
}
