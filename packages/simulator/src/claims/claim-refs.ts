import { Claim, type HeldClaim, issueOfClaimRef } from "@codex-workers/dispatcher";
import type { MemoryRepository } from "@codex-workers/github-emulator";

/** The claims that lie in a repository in memory, read as the dispatcher reads those in git. */
export async function claimRefs(
	repository: MemoryRepository,
	namespace: string,
): Promise<HeldClaim[]> {
	const refs = await repository.refs(namespace);
	return refs.flatMap(({ name, oid }) => {
		const issue = issueOfClaimRef(namespace, name);
		if (issue === undefined) return [];
		const message = repository.commits.read(oid).facts.message;
		return [{ issue, ref: name, oid, claim: Claim.safeParse(JSON.parse(message)).data ?? null }];
	});
}
