import { randomUUID } from "node:crypto";
import { git } from "../git/git.ts";
import type { Claim, HeldClaim } from "./claim.ts";
import type { ClaimContext } from "./claim-context.ts";
import { claimRef } from "./claim-ref.ts";

export type ClaimRequest = { issue: number; workerId: string; attempt: number };
/** A claim whose commit exists here; the remote knows nothing of it yet. */
export type WrittenClaim = HeldClaim & { claim: Claim };

const IDENTITY = { name: "codex-workers", email: "codex-workers@localhost" };

/** Writes the commit of a new claim into the object store. Nothing is pushed. Throws `GIT_FAILED`. */
export function writeClaim(context: ClaimContext, request: ClaimRequest): Promise<WrittenClaim> {
	return writeClaimCommit(context, { ...request, claimedAt: context.now(), parent: undefined });
}

/** Writes the commit of a claim; `parent` is the commit of the claim that it renews. */
export async function writeClaimCommit(
	context: ClaimContext,
	request: ClaimRequest & { claimedAt: number; parent: string | undefined },
): Promise<WrittenClaim> {
	const { namespace, leaseMinutes } = context.configuration.claims;
	const claim: Claim = {
		worker_id: request.workerId,
		attempt: request.attempt,
		host: context.host,
		nonce: randomUUID(),
		claimed_at: new Date(request.claimedAt).toISOString(),
		lease_until: new Date(context.now() + leaseMinutes * 60_000).toISOString(),
	};
	const oid = await commit(context, JSON.stringify(claim), request.parent);
	return { issue: request.issue, ref: claimRef(namespace, request.issue), oid, claim };
}

async function commit(
	context: ClaimContext,
	message: string,
	parent: string | undefined,
): Promise<string> {
	const emptyTree = await git(context.root, ["mktree"], { env: context.env });
	const parents = parent === undefined ? [] : ["-p", parent];
	const env = {
		...context.env,
		GIT_AUTHOR_NAME: IDENTITY.name,
		GIT_AUTHOR_EMAIL: IDENTITY.email,
		GIT_COMMITTER_NAME: IDENTITY.name,
		GIT_COMMITTER_EMAIL: IDENTITY.email,
	};
	return await git(context.root, ["commit-tree", ...parents, emptyTree], { env, input: message });
}
