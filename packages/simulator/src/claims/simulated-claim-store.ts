import type { ClaimStore } from "@codex-workers/dispatcher";
import type { MemoryRepository } from "@codex-workers/github-emulator";
import type { Origin } from "../origin/origin.ts";
import { claimRefs } from "./claim-refs.ts";

/** Where a process finds claims: refs of a repository in memory, at the other end of a network. */
export function simulatedClaimStore(
	repository: MemoryRepository,
	namespace: string,
	origin: Origin,
): ClaimStore {
	const list = () => origin.ask(() => claimRefs(repository, namespace));
	return {
		list,
		read: async (issue) => (await list()).find((held) => held.issue === issue),
		async write(claim, parent) {
			const parents = parent === undefined ? [] : [parent];
			const facts = { message: JSON.stringify(claim), author: AUTHOR, ...AT_ONCE };
			return repository.commits.write({ facts: { ...facts, parents }, files: new Map() });
		},
		swap: origin.swap,
		renews: (oid, earlier) => repository.isAncestor(earlier, oid),
	};
}

const AUTHOR = { name: "codex-workers", email: "codex-workers@localhost" };
const AT_ONCE = { authoredAt: 0, committedAt: 0 };
