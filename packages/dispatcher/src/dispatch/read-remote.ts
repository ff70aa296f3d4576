import { CodedError } from "@codex-workers/protocol";
import { claimRef, issueOfClaimRef } from "../claims/claim-ref.ts";
import { listRemoteRefs } from "../git/list-remote-refs.ts";
import type { DispatchRequest } from "./dispatch-request.ts";
import type { RemotePlace } from "./share-reads.ts";

/** What matters for one issue at `origin`; commits as object ids. */
export type RemoteView = {
	base: string;
	claim: { ref: string; oid: string } | null;
	/** Branches of workers on this issue, by name. */
	branches: ReadonlyMap<string, string>;
	/** The issues that are claimed, where slots are counted. */
	claimed: readonly number[];
};

/** Reads `origin` once. Throws `BASE_BRANCH_MISSING`, `GIT_FAILED`. */
export async function readRemote(
	context: RemotePlace,
	{ issue, room, reads }: Pick<DispatchRequest, "issue" | "room" | "reads">,
): Promise<RemoteView> {
	const { namespace } = context.configuration.claims;
	const ref = claimRef(namespace, issue);
	const base = `refs/heads/${context.baseBranch}`;
	const claims = room === undefined ? ref : `${namespace}/*`;
	const ask = () => listRemoteRefs(context, [base, claims, `refs/heads/feature/${issue}-*`]);
	const refs = await (reads?.refsAtOrigin ?? ask)();
	const baseOid = refs.get(base);
	if (baseOid === undefined) {
		throw new CodedError("BASE_BRANCH_MISSING", `origin has no branch ${context.baseBranch}.`, {
			hint: "Push that branch, or set baseBranch in codex-workers.json.",
		});
	}
	const claim = refs.get(ref);
	return {
		base: baseOid,
		claim: claim === undefined ? null : { ref, oid: claim },
		branches: new Map([...refs].flatMap(([name, oid]) => branchEntry(name, { issue, oid }))),
		claimed: [...refs.keys()].flatMap((name) => issueOfClaimRef(namespace, name) ?? []),
	};
}

function branchEntry(
	ref: string,
	{ issue, oid }: { issue: number; oid: string },
): [string, string][] {
	const prefix = "refs/heads/";
	return ref.startsWith(`${prefix}feature/${issue}-`) ? [[ref.slice(prefix.length), oid]] : [];
}
