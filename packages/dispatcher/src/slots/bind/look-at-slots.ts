import { lookAtBoard } from "@codex-workers/github";
import { CodedError, type Configuration, issueOfBranch } from "@codex-workers/protocol";
import { adoptWorkers } from "../../adoption/adopt-workers.ts";
import { boardStatusName } from "../../board/board-status-name.ts";
import { listClaims } from "../../claims/list-claims.ts";
import { gitClaimStore } from "../../claims/store/git-claim-store.ts";
import type { DispatcherContext } from "../../context/dispatcher-context.ts";
import { listRemoteRefs } from "../../git/list-remote-refs.ts";
import { deliverKeptResults } from "../../results/deliver-kept-results.ts";
import type { SlotLook } from "../fill/slot-ports.ts";
import { isStartLikely } from "../plan/is-start-likely.ts";
import type { SlotLimits } from "../plan/slot-limits.ts";
import { readLocalWorkers } from "./read-local-workers.ts";

export type LookOptions = {
	/** Cards are counted under their statuses, too, beside Ready and In Progress. */
	limits: SlotLimits;
	priorityField: string;
	/** Leave workers alone that have lost their supervisor. */
	isDry: boolean;
	/** Told as soon as `isStartLikely`: the claims take longer to read than the board. */
	onLikelyStart: () => void;
};

/**
 * One look at the board, the claims and the workers here. Workers without a supervisor are seen
 * to first, and results that could not be posted are posted. Throws `BOARD_MISSING`, the errors of
 * `lookAtBoard`, `GIT_FAILED`.
 */
export async function lookAtSlots(
	context: DispatcherContext,
	options: LookOptions,
): Promise<SlotLook> {
	const configured = context.configuration.board;
	if (configured === undefined) throw boardMissing();
	const adoptions = options.isDry ? [] : await adoptWorkers(context);
	if (!options.isDry) await deliverKeptResults(context);
	const [seen, refs] = await Promise.all([
		lookAtCards(context, configured, options),
		readRefs(context),
	]);
	const { budget } = context.client.meter.usage();
	return { ...seen, ...refs, budget, adoptions };
}

async function lookAtCards(
	context: DispatcherContext,
	configured: NonNullable<Configuration["board"]>,
	{ limits, priorityField, onLikelyStart }: LookOptions,
) {
	const names = [boardStatusName(configured, "Ready"), boardStatusName(configured, "In Progress")];
	const [{ board, ...seen }, local] = await Promise.all([
		lookAtBoard(context.client, {
			board: { owner: configured.owner, number: configured.number },
			repository: context.repository,
			statuses: [...new Set([...names, ...Object.keys(limits.perStatus)])],
			priorityField,
		}),
		readLocalWorkers(context),
	]);
	const [ready = "", inProgress = ""] = names.map((name) => nameOnBoard(board, name));
	if (isStartLikely({ ...seen, ...local, ready, limits })) onLikelyStart();
	return { ...seen, ...local, ready, inProgress };
}

/** The claims, and the branches of workers: asking `origin` costs no points, but time each time. */
async function readRefs(context: DispatcherContext): Promise<Pick<SlotLook, "claims" | "worked">> {
	const { claims } = context.configuration;
	const refs = await listRemoteRefs(context, [`${claims.namespace}/*`, `${HEADS}feature/*`]);
	const claimStore = gitClaimStore(context, claims, async () => refs);
	return { claims: await listClaims({ ...context, claimStore }), worked: workedIssues(refs) };
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

const HEADS = "refs/heads/";

/** Which issues a worker has begun on, by the branches at `origin`. */
function workedIssues(refs: ReadonlyMap<string, string>): SlotLook["worked"] {
	const worked = new Map<number, string[]>();
	for (const ref of refs.keys()) {
		if (!ref.startsWith(HEADS)) continue;
		const branch = ref.slice(HEADS.length);
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
