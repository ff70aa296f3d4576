import type { Checkout } from "../../git/checkout.ts";
import { isAncestor } from "../../git/is-ancestor.ts";
import { listRemoteRefs } from "../../git/list-remote-refs.ts";
import { push } from "../../git/push.ts";
import type { ClaimRules } from "../claim-context.ts";
import { claimRef } from "../claim-ref.ts";
import type { ClaimStore } from "./claim-store.ts";
import { listClaimCommits } from "./list-claim-commits.ts";
import { readClaimCommit } from "./read-claim-commit.ts";
import { writeClaimCommit } from "./write-claim-commit.ts";

/**
 * The claims at `origin`, each the message of the commit that its ref points at. `listRefs` gives
 * its refs, those of the claims among them, where they are asked for together with others.
 */
export function gitClaimStore(
	checkout: Checkout,
	{ namespace }: ClaimRules["configuration"]["claims"],
	listRefs: () => Promise<ReadonlyMap<string, string>> = () =>
		listRemoteRefs(checkout, [`${namespace}/*`]),
): ClaimStore {
	const read: ClaimStore["read"] = async (issue) => {
		const ref = claimRef(namespace, issue);
		const oid = (await listRemoteRefs(checkout, [ref])).get(ref);
		return oid === undefined ? undefined : await readClaimCommit(checkout, { issue, ref, oid });
	};
	return {
		read,
		list: async () =>
			await listClaimCommits(checkout, { namespace, refs: await listRefs(), readNow: read }),
		write: (claim, parent) => writeClaimCommit(checkout, claim, parent),
		swap: (changes) => push(checkout, changes),
		renews: (descendant, ancestor) => isAncestor(checkout, { ancestor, descendant }),
	};
}
