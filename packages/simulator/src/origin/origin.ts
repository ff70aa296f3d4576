import type { ClaimStore } from "@codex-workers/dispatcher";
import type { MemoryRepository } from "@codex-workers/github-emulator";
import { CodedError } from "@codex-workers/protocol";
import { ConnectionLost, type Network } from "../network/network.ts";
import type { RememberedAnswers } from "../network/remember-answers.ts";
import type { Process } from "../schedule/process.ts";

/** What a push changes: `null` where a ref is not there. */
export type RefChange = Parameters<ClaimStore["swap"]>[0][number];

/** The repository as a process reaches it: at the other end of a network. */
export interface Origin {
	/** What `serve` finds there. Throws `GIT_FAILED`. */
	readonly ask: <Answer>(serve: () => Promise<Answer>) => Promise<Answer>;
	/** Commits by the full names of refs, below a prefix. Throws `GIT_FAILED`. */
	readonly refs: (prefix: string) => Promise<ReadonlyMap<string, string>>;
	/** All changes or none, each only where the ref still is what it was. */
	readonly swap: ClaimStore["swap"];
}

export function originOf(place: {
	readonly repository: MemoryRepository;
	readonly network: Network;
	readonly process: Process;
	readonly answers: Pick<RememberedAnswers, "changed">;
	/** Sees every change that is made. */
	readonly onPush: (change: RefChange) => void;
}): Origin {
	const { repository, network, process, answers, onPush } = place;
	const ask: Origin["ask"] = async (serve) => {
		try {
			return await network.send(process, serve);
		} catch (error) {
			throw error instanceof ConnectionLost ? gitFailed(error) : error;
		}
	};
	const push = async (changes: readonly RefChange[]) => {
		const isDone = await pushAsGitDoes(repository, changes);
		answers.changed();
		if (isDone) changes.forEach(onPush);
		return isDone;
	};
	return {
		ask,
		async refs(prefix) {
			const found = await ask(() => repository.refs(prefix));
			return new Map(found.map(({ name, oid }) => [name, oid]));
		},
		async swap(changes) {
			try {
				const isDone = await ask(() => push(changes));
				return isDone ? { type: "done" } : { type: "failed", error: gitFailed() };
			} catch (error) {
				if (error instanceof CodedError) return { type: "failed", error };
				throw error;
			}
		},
	};
}

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
