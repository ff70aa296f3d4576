import { rm } from "node:fs/promises";
import { type GitHubClient, type RepositoryName, readIssueState } from "@codex-workers/github";
import { CodedError, type Configuration } from "@codex-workers/protocol";
import type { ClaimContext } from "../claims/claim-context.ts";
import { readClaim } from "../claims/read-claim.ts";
import type { Checkout } from "../git/checkout.ts";
import { pushSnapshot, type SnapshotPush } from "../snapshots/push-snapshot.ts";
import { readFinishedWork } from "../status/read-finished-work.ts";
import { asOfSnapshot } from "./as-of-snapshot.ts";
import { claimUnsaid, unclaimUnsaid } from "./claim-unsaid.ts";
import { decideDelivery } from "./decide-delivery.ts";
import { sayEnd } from "./say-end.ts";
import type { UnfinishedFacts } from "./unfinished-facts.ts";
import { readUnsaid, type Unsaid, writeUnsaidTo } from "./unsaid.ts";

/** What an end is told with; a `DispatcherContext` is one. */
export type DeliveryContext = ClaimContext & {
	client: GitHubClient;
	repository: RepositoryName;
	configuration: Pick<Configuration, "claims" | "trust">;
};

/** What became of it. `why` says what keeps the snapshot from `origin`; `null`: it is there, or there is none. */
export type Delivery = { said: "handover" | "failed" | null; why: string | null };

/**
 * Tells the end that a worker has left unsaid, in one process at a time; `null`: there is none, or
 * another process tells it. What cannot be done now stays for the next time. Throws
 * `UNSAID_INVALID`, `GitHubError`, `GIT_FAILED`, `MARKER_INVALID`.
 */
export async function deliverUnsaid(
	context: DeliveryContext,
	workerId: string,
): Promise<Delivery | null> {
	const claimed = await claimUnsaid(context.root, workerId);
	if (claimed === undefined) return null;
	try {
		const unsaid = await readUnsaid(claimed);
		if (unsaid === undefined) return null;
		const delivery = await deliverEnd(context, unsaid);
		if (delivery.why === null) await rm(claimed, { force: true });
		else await writeUnsaidTo(claimed, { ...unsaid, said: true });
		return delivery;
	} finally {
		await unclaimUnsaid(claimed, context.root, workerId);
	}
}

/**
 * Pushes a worker's snapshot, and tells its end on the issue where that is still wanted. Throws
 * `GitHubError`, `GIT_FAILED`, `MARKER_INVALID`.
 */
export async function deliverEnd(
	context: DeliveryContext,
	{ facts, said: isSaid }: Unsaid,
): Promise<Delivery> {
	const pushed = await pushSnapshotOf(context, facts);
	const why = pushed?.type === "refused" ? pushed.why : null;
	if (isSaid) return { said: null, why };
	const told = pushed?.type === "pushed" ? await asOfSnapshot(context, facts, pushed.oid) : facts;
	return { said: await say(context, told, why === null), why };
}

/** Brings the snapshot to `origin`; `null`: there is none. */
export async function pushSnapshotOf(
	context: Checkout,
	{ snapshot }: Pick<UnfinishedFacts, "snapshot">,
): Promise<SnapshotPush | null> {
	return snapshot === null ? null : await pushSnapshot(context, snapshot);
}

async function say(
	context: DeliveryContext,
	facts: UnfinishedFacts,
	isPushed: boolean,
): Promise<Delivery["said"]> {
	const { kind } = facts;
	if (kind === "snapshot") return null;
	const issueId = await findPlace(context, facts);
	if (issueId === null) return null;
	const isSnapshotPushed = isPushed && facts.snapshot !== null;
	await sayEnd(context.client, { ...facts, kind }, { issueId, isSnapshotPushed });
	return kind;
}

const MAX_PAGES = 30;

/** The issue's node id; `null` where nothing is to be said on it any more. */
async function findPlace(context: DeliveryContext, facts: UnfinishedFacts): Promise<string | null> {
	const { client, repository, configuration } = context;
	const { issue, worker_id: workerId, branch } = facts;
	try {
		const [state, held] = await Promise.all([
			readIssueState(client, {
				repository,
				issue,
				trust: configuration.trust,
				maxPages: MAX_PAGES,
			}),
			readClaim(context, issue),
		]);
		const finished = await readFinishedWork(context, { workerId, branch, state });
		const claimedBy = held?.claim?.worker_id ?? null;
		const isFinished = finished !== null;
		const decision = decideDelivery({ workerId, claimedBy, isFinished, state });
		return decision === "say" ? state.issueId : null;
	} catch (error) {
		if (error instanceof CodedError && error.code === "ISSUE_NOT_FOUND") return null;
		throw error;
	}
}
