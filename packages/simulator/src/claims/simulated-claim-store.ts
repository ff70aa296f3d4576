import type { ClaimStore } from "@codex-workers/dispatcher";
import type { MemoryRepository } from "@codex-workers/github-emulator";
import { CodedError } from "@codex-workers/protocol";
import { ConnectionLost, type Network } from "../network/network.ts";
import type { Process } from "../schedule/process.ts";
import { claimRefs } from "./claim-refs.ts";

type RefChange = Parameters<ClaimStore["swap"]>[0][number];

/** Where a process finds claims: refs of a repository in memory, at the other end of a network. */
export function simulatedClaimStore(place: {
	readonly repository: MemoryRepository;
	readonly namespace: string;
	readonly network: Network;
	readonly process: Process;
}): ClaimStore {
	const { repository, namespace, network, process } = place;
	const ask = async <Answer>(serve: () => Promise<Answer>): Promise<Answer> => {
		try {
			return await network.send(process, serve);
		} catch (error) {
			if (error instanceof ConnectionLost) throw gitFailed(error);
			throw error;
		}
	};
	const list = () => ask(() => claimRefs(repository, namespace));
	return {
		list,
		read: async (issue) => (await list()).find((held) => held.issue === issue),
		async write(claim, parent) {
			const parents = parent === undefined ? [] : [parent];
			const facts = {
				message: JSON.stringify(claim),
				author: AUTHOR,
				authoredAt: 0,
				committedAt: 0,
			};
			return repository.commits.write({ facts: { ...facts, parents }, files: new Map() });
		},
		async swap(changes) {
			try {
				const done = await ask(() => pushAsGitDoes(repository, changes));
				return done ? { type: "done" } : { type: "failed", error: gitFailed() };
			} catch (error) {
				if (error instanceof CodedError) return { type: "failed", error };
				throw error;
			}
		},
		renews: (oid, earlier) => repository.isAncestor(earlier, oid),
	};
}

const AUTHOR = { name: "codex-workers", email: "codex-workers@localhost" };

/** A ref that already is where a push wants it is up to date, whatever the lease says. */
async function pushAsGitDoes(
	repository: MemoryRepository,
	changes: readonly RefChange[],
): Promise<boolean> {
	const left: { name: string; before: string | null; after: string | null }[] = [];
	for (const { ref, from, to } of changes) {
		if ((await repository.resolve(ref)) === to) continue;
		left.push({ name: ref, before: from, after: to });
	}
	return await repository.updateRefs(left);
}

function gitFailed(cause?: unknown): CodedError {
	return new CodedError("GIT_FAILED", "git push to origin failed.", {
		hint: "See whether origin can be reached.",
		cause,
	});
}
