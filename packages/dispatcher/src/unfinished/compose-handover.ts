import { quotedMessages } from "./quoted-messages.ts";
import { quotedPath } from "./quoted-path.ts";
import type { UnfinishedFacts } from "./unfinished-facts.ts";
import { workNotes } from "./work-notes.ts";

/**
 * The fields of a handover that is made of facts alone. `isSnapshotPushed`: whether `origin` has
 * the snapshot; where it has not, the handover names none. Pure.
 */
export function composeHandover(
	facts: UnfinishedFacts,
	{ isSnapshotPushed }: { isSnapshotPushed: boolean },
): object {
	const { work, snapshot } = facts;
	const isAtOrigin = work?.is_pushed === true || isSnapshotPushed;
	return {
		worker_id: facts.worker_id,
		attempt: facts.attempt,
		turns: facts.turns,
		reason: `${facts.ended} Its supervisor wrote this from what it found; the worker did not.`,
		branch: facts.branch,
		head_sha: isAtOrigin ? (work?.head ?? null) : null,
		dirty: work === null ? null : work.uncommitted.length + work.left_out.length > 0,
		snapshot: isSnapshotPushed ? (snapshot?.oid ?? null) : null,
		tests: facts.tests,
		done: doneOf(facts),
		in_progress: work?.uncommitted.map((path) => `Uncommitted: ${quotedPath(path)}`) ?? [],
		gotchas: [...workNotes(facts, isSnapshotPushed), ...quotedMessages(facts)],
		next_steps: nextSteps(facts, isSnapshotPushed),
		files_first: work?.files.map(quotedPath) ?? [],
		commands: isSnapshotPushed ? commands(facts) : [],
	};
}

function doneOf({ work }: UnfinishedFacts): string[] {
	if (work === null) return [];
	const more = work.commit_count - work.commits.length;
	const listed = work.commits.map((commit) => `Commit ${commit}`);
	return more > 0 ? [...listed, `${more} older commits`] : listed;
}

function nextSteps(facts: UnfinishedFacts, isSnapshotPushed: boolean): string[] {
	const { work, snapshot, branch, base, host, worktree } = facts;
	if (work === null) {
		return [`Look into ${worktree} on ${host} first: only there is what this attempt has done.`];
	}
	if (snapshot !== null && !isSnapshotPushed) {
		return [
			`Have \`codex-workers status ${facts.worker_id}\` run on ${host} first: it pushes the work in ${worktree} as ${snapshot.ref}.`,
		];
	}
	if (work.files.length === 0) return [withoutFiles(facts, work)];
	const range = `git diff origin/${base}...${snapshot?.oid ?? `origin/${branch}`}`;
	return [
		...(snapshot === null ? [] : ["Take the work over with the commands below, in that order."]),
		`Read what was changed (\`${range}\`), hold it against the issue, and go on from there.`,
	];
}

function withoutFiles(
	{ host, worktree }: UnfinishedFacts,
	{ left_out }: NonNullable<UnfinishedFacts["work"]>,
): string {
	return left_out.length === 0
		? "Begin with the issue: nothing of this attempt is there to go on from."
		: `Have the files that are not in the snapshot brought from ${worktree} on ${host}: nothing else of this attempt is there to go on from.`;
}

/** On the worker's branch, as the dispatcher leaves it. Nothing in these is foreign text. */
function commands({ snapshot, work }: UnfinishedFacts): string[] {
	if (snapshot === null || work === null) return [];
	return [
		`git fetch origin ${snapshot.ref}`,
		...(work.is_pushed ? [] : [`git merge --ff-only ${work.head}`]),
		...(work.uncommitted.length === 0
			? []
			: [`git restore --source=${snapshot.oid} --worktree -- :/`]),
	];
}
