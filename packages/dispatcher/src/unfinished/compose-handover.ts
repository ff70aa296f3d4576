import { quotedMessages } from "./quoted-messages.ts";
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
		in_progress: work?.uncommitted.map((path) => `Uncommitted: ${path}`) ?? [],
		gotchas: [...workNotes(facts, isSnapshotPushed), ...quotedMessages(facts)],
		next_steps: nextSteps(facts, isSnapshotPushed),
		files_first: work?.files ?? [],
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
	const { work, snapshot, branch, base } = facts;
	const range = `git diff origin/${base}...${isSnapshotPushed ? snapshot?.oid : `origin/${branch}`}`;
	const taken = isSnapshotPushed
		? ["Take the work over with the commands below, in that order."]
		: [];
	const hasWork = work !== null && work.files.length > 0;
	return [
		...taken,
		hasWork
			? `Read what was changed (\`${range}\`), hold it against the issue, and go on from there.`
			: "Begin with the issue: nothing of this attempt is there to go on from.",
	];
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
