import { CodedError } from "@codex-workers/protocol";
import { fetchCommits } from "../git/fetch-commits.ts";
import { listRemoteRefs } from "../git/list-remote-refs.ts";
import type { HeldClaim } from "./claim.ts";
import type { ClaimContext } from "./claim-context.ts";
import { issueOfClaimRef } from "./claim-ref.ts";
import { readClaim, readClaimCommit } from "./read-claim.ts";

/** Every claim at the remote, by issue number, whoever holds it. Throws `GIT_FAILED`. */
export async function readClaims(context: ClaimContext): Promise<HeldClaim[]> {
	const { namespace } = context.configuration.claims;
	const refs = await listRemoteRefs(context, [`${namespace}/*`]);
	const found = [...refs].flatMap(([ref, oid]) => {
		const issue = issueOfClaimRef(namespace, ref);
		return issue === undefined ? [] : [{ issue, ref, oid }];
	});
	await fetchTogether(context, found);
	const claims: HeldClaim[] = [];
	for (const one of found) {
		const held = await readListed(context, one);
		if (held !== undefined) claims.push(held);
	}
	return claims.sort((a, b) => a.issue - b.issue);
}

/** One fetch instead of many. When one claim is gone by now it fails for all: they come singly then. */
async function fetchTogether(
	context: ClaimContext,
	found: readonly Omit<HeldClaim, "claim">[],
): Promise<void> {
	try {
		await fetchCommits(context, found);
	} catch (error) {
		if (!(error instanceof CodedError) || error.code !== "GIT_FAILED") throw error;
	}
}

/** A claim may be released or renewed between the list and the fetch: then it is read anew. */
async function readListed(
	context: ClaimContext,
	found: Omit<HeldClaim, "claim">,
): Promise<HeldClaim | undefined> {
	try {
		return await readClaimCommit(context, found);
	} catch (cause) {
		const now = await readClaim(context, found.issue);
		if (now?.oid === found.oid) throw cause;
		return now;
	}
}
