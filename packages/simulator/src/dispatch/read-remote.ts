import { issueOfClaimRef, type RemoteView } from "@codex-workers/dispatcher";
import { CodedError } from "@codex-workers/protocol";
import type { Acting } from "../actions/fleet-effects.ts";

const HEADS = "refs/heads/";

/** What matters for one issue at `origin`, but for its claim. */
export async function readRemote({ context }: Acting, issue: number): Promise<RemoteView> {
	const { namespace } = context.configuration.claims;
	const refs = await context.origin.refs(HEADS);
	const claims = [...(await context.origin.refs(namespace)).keys()];
	const base = refs.get(`${HEADS}main`);
	if (base === undefined) {
		throw new CodedError("BASE_BRANCH_MISSING", "There is no main.", { hint: "Push it." });
	}
	const own = `${HEADS}feature/${issue}-`;
	const branches = [...refs].filter(([name]) => name.startsWith(own));
	const named = branches.map(([name, oid]): [string, string] => [name.slice(HEADS.length), oid]);
	const claimed = claims.flatMap((name) => issueOfClaimRef(namespace, name) ?? []);
	return { base, claim: null, branches: new Map(named), claimed };
}
