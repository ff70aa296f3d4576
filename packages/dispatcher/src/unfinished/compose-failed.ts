import { printable } from "../environment/printable.ts";
import { QUOTES, quoted, quotedMessages } from "./quoted-messages.ts";
import type { UnfinishedFacts } from "./unfinished-facts.ts";
import { workNotes } from "./work-notes.ts";

const REASON_LENGTH = 300;

/** The fields of a failed comment for a worker that ended by itself without saying how. Pure. */
export function composeFailed(
	facts: UnfinishedFacts,
	{ isSnapshotPushed }: { isSnapshotPushed: boolean },
): object {
	const last = facts.last_messages.at(-1) ?? null;
	const said =
		last === null
			? "It said nothing."
			: `It said last, ${QUOTES}${quoted(printable(last, REASON_LENGTH))}`;
	return {
		worker_id: facts.worker_id,
		attempt: facts.attempt,
		turns: facts.turns,
		failure: `${facts.ended} No end of the work is recorded. ${said}`,
		error: [
			facts.stop_reason?.trim() || "The Stop hook left no word.",
			...quotedMessages(facts),
		].join("\n\n"),
		hypothesis: [
			"Its supervisor wrote this from what it found, and knows no cause.",
			...whereabouts(facts),
			...workNotes(facts, isSnapshotPushed),
		].join(" "),
	};
}

function whereabouts({ work, branch, base }: UnfinishedFacts): string[] {
	if (work === null) return [];
	const { head, commit_count: commits, uncommitted } = work;
	return [
		`${branch} was at ${head} (commits beyond ${base}: ${commits}, uncommitted paths: ${uncommitted.length}).`,
	];
}
