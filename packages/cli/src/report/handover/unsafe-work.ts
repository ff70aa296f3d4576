import type { Fault } from "../../input/fault.ts";
import { namedFiles } from "../../session/named-files.ts";

/** The state of a worker's work, which a handover leaves to somebody on another machine. */
export interface WorkState {
	readonly issue: number;
	readonly workerId: string;
	readonly branch: string;
	readonly head: string;
	/** Whether the branch at the remote holds `head`. */
	readonly isPushed: boolean;
	/** Paths with changes that are in no commit. */
	readonly uncommitted: readonly string[];
	/** The snapshot that was named, and whether the remote has it. */
	readonly snapshot: { readonly oid: string; readonly isAtOrigin: boolean } | undefined;
}

/** Why a replacement could not go on from what is at the remote. Pure. */
export function unsafeWork(work: WorkState): Fault[] {
	const { uncommitted, snapshot, isPushed } = work;
	const isUnsaved = uncommitted.length > 0 && snapshot === undefined;
	return [
		...(isUnsaved ? [uncommittedFault(work)] : []),
		...(snapshot?.isAtOrigin === false ? [snapshotFault(work, snapshot.oid)] : []),
		...(isPushed || isUnsaved ? [] : [unpushedFault(work)]),
	];
}

function uncommittedFault({ uncommitted, issue, workerId, branch, isPushed }: WorkState): Fault {
	const count = uncommitted.length;
	return {
		field: count === 1 ? "1 path" : `${count} paths`,
		why: `${count === 1 ? "has" : "have"} changes in no commit${isPushed ? "" : ", and HEAD is not pushed"}`,
		names: namedFiles(uncommitted),
		next: "Commit and push, or name a snapshot with --snapshot.",
		commands: [
			"git add --all",
			`git commit -m "chore: hand over unfinished work (#${issue})" -m "Worker: ${workerId}"`,
			pushCommand(branch),
		],
	};
}

function unpushedFault({ head, branch }: WorkState): Fault {
	return {
		field: "HEAD",
		why: `is ${head.slice(0, 12)}, which is not on ${branch} at origin`,
		next: "Push it: a replacement starts from there.",
		commands: [pushCommand(branch)],
	};
}

function snapshotFault({ issue }: WorkState, oid: string): Fault {
	return {
		field: "--snapshot",
		why: `names ${oid.slice(0, 12)}, which is not under refs/codex-workers/wip/${issue} at origin`,
		next: "Push the snapshot first, or commit and push instead.",
	};
}

function pushCommand(branch: string): string {
	return `git push origin HEAD:refs/heads/${branch}`;
}
