import type { HeldClaim, RemoteView } from "@codex-workers/dispatcher";
import { CodedError } from "@codex-workers/protocol";
import type { Acting } from "../actions/fleet-effects.ts";
import { claimRefs } from "../claims/claim-refs.ts";

const HEADS = "refs/heads/";

/** What matters for one issue at `origin`, as it is at one moment, and its claim. */
export async function readRemote(
	{ context, world }: Acting,
	issue: number,
): Promise<{ remote: RemoteView; held: HeldClaim | null }> {
	const { namespace } = context.configuration.claims;
	const { repository } = world;
	const { refs, claims } = await context.origin.ask(async () => {
		const [refs, claims] = [repository.refs(HEADS), claimRefs(repository, namespace)];
		return { refs: await refs, claims: await claims };
	});
	const base = refs.find(({ name }) => name === `${HEADS}main`)?.oid;
	if (base === undefined) {
		throw new CodedError("BASE_BRANCH_MISSING", "There is no main.", { hint: "Push it." });
	}
	const own = refs.filter(({ name }) => name.startsWith(`${HEADS}feature/${issue}-`));
	const branches = new Map(own.map(({ name, oid }) => [name.slice(HEADS.length), oid]));
	const claimed = claims.map((claim) => claim.issue);
	const held = claims.find((claim) => claim.issue === issue) ?? null;
	return { remote: { base, claim: held, branches, claimed }, held };
}
