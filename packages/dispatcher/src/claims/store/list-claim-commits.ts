import { CodedError } from "@codex-workers/protocol";
import type { Checkout } from "../../git/checkout.ts";
import { fetchCommits } from "../../git/fetch-commits.ts";
import type { HeldClaim } from "../claim.ts";
import { issueOfClaimRef } from "../claim-ref.ts";
import type { ClaimStore } from "./claim-store.ts";
import { readClaimCommit } from "./read-claim-commit.ts";

type ListedRefs = {
	namespace: string;
	/** The refs at `origin`, those below the namespace among them. */
	refs: ReadonlyMap<string, string>;
	readNow: ClaimStore["read"];
};

/** Every claim below a namespace at `origin`, by issue number, whoever holds it. Throws `GIT_FAILED`. */
export async function listClaimCommits(
	checkout: Checkout,
	{ namespace, refs, readNow }: ListedRefs,
): Promise<HeldClaim[]> {
	const found = [...refs].flatMap(([ref, oid]) => {
		const issue = issueOfClaimRef(namespace, ref);
		return issue === undefined ? [] : [{ issue, ref, oid }];
	});
	await fetchTogether(checkout, found);
	const claims: HeldClaim[] = [];
	for (const one of found) {
		const held = await readListed(checkout, one, readNow);
		if (held !== undefined) claims.push(held);
	}
	return claims.sort((a, b) => a.issue - b.issue);
}

/** One fetch instead of many. When one claim is gone by now it fails for all: they come singly then. */
async function fetchTogether(
	checkout: Checkout,
	found: readonly Omit<HeldClaim, "claim">[],
): Promise<void> {
	try {
		await fetchCommits(checkout, found);
	} catch (error) {
		if (!(error instanceof CodedError) || error.code !== "GIT_FAILED") throw error;
	}
}

/** A claim may be released or renewed between the list and the fetch: then it is read anew. */
async function readListed(
	checkout: Checkout,
	found: Omit<HeldClaim, "claim">,
	readNow: ClaimStore["read"],
): Promise<HeldClaim | undefined> {
	try {
		return await readClaimCommit(checkout, found);
	} catch (cause) {
		const now = await readNow(found.issue);
		if (now?.oid === found.oid) throw cause;
		return now;
	}
}
