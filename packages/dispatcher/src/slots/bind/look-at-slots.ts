import { lookAtBoard } from "@codex-workers/github";
import { CodedError, issueOfBranch } from "@codex-workers/protocol";
import { adoptWorkers } from "../../adoption/adopt-workers.ts";
import { boardStatusName } from "../../board/board-status-name.ts";
import { listClaims } from "../../claims/list-claims.ts";
import type { DispatcherContext } from "../../context/dispatcher-context.ts";
import { listRemoteRefs } from "../../git/list-remote-refs.ts";
import type { SlotLook } from "../fill/slot-ports.ts";
import { readLocalWorkers } from "./read-local-workers.ts";

export type LookOptions = {
	/** Statuses to count cards under, beside Ready and In Progress. */
	statuses: readonly string[];
	priorityField: string;
	/** Leave workers alone that have lost their supervisor. */
	isDry: boolean;
};

/**
 * One look at the board, the claims and the workers here. Workers without a supervisor are seen
 * to first. Throws `BOARD_MISSING`, the errors of `lookAtBoard`, `GIT_FAILED`,
 * `WORKER_RECORD_INVALID`.
 */
export async function lookAtSlots(
	context: DispatcherContext,
	options: LookOptions,
): Promise<SlotLook> {
	const configured = context.configuration.board;
	if (configured === undefined) throw boardMissing();
	const ready = boardStatusName(configured, "Ready");
	const inProgress = boardStatusName(configured, "In Progress");
	if (!options.isDry) await adoptWorkers(context);
	const [board, claims, workers, worked] = await Promise.all([
		lookAtBoard(context.client, {
			board: { owner: configured.owner, number: configured.number },
			repository: context.repository,
			statuses: [...new Set([ready, inProgress, ...options.statuses])],
			priorityField: options.priorityField,
		}),
		listClaims(context),
		readLocalWorkers(context),
		readWorkedIssues(context),
	]);
	const { cards, otherCards, isCut } = board;
	const { budget } = context.client.meter.usage();
	return {
		...{ cards, otherCards, isCut, claims, workers, worked, budget },
		ready: nameOnBoard(board.board, ready),
		inProgress: nameOnBoard(board.board, inProgress),
	};
}

/** The board may write a status with other capitals than the configuration. */
function nameOnBoard(
	{ statusField }: { statusField: { options: readonly { name: string }[] } },
	wanted: string,
): string {
	const names = statusField.options.map(({ name }) => name);
	const alike = names.find((name) => name.toLowerCase() === wanted.toLowerCase());
	return names.includes(wanted) ? wanted : (alike ?? wanted);
}

/** Which issues a worker has begun on, by the branches at `origin`: that costs no points. */
async function readWorkedIssues(context: DispatcherContext): Promise<SlotLook["worked"]> {
	const prefix = "refs/heads/";
	const worked = new Map<number, string[]>();
	for (const ref of (await listRemoteRefs(context, [`${prefix}feature/*`])).keys()) {
		const branch = ref.slice(prefix.length);
		const issue = issueOfBranch(branch);
		if (issue !== undefined) worked.set(issue, [...(worked.get(issue) ?? []), branch]);
	}
	return worked;
}

function boardMissing(): CodedError {
	return new CodedError("BOARD_MISSING", "No board is configured, so no issue is Ready.", {
		hint: "Set board.owner and board.number in codex-workers.json, or name the issues: `codex-workers dispatch 123`.",
	});
}
