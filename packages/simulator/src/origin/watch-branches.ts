import type { MemoryRepository } from "@codex-workers/github-emulator";
import type { RefChange } from "./origin.ts";

const HEADS = "refs/heads/";

/** Says what is lost by a change at `origin`; `null`: nothing is. */
export function lostBy(repository: MemoryRepository, { ref, from, to }: RefChange): string | null {
	if (!ref.startsWith(HEADS) || from === null) return null;
	const { commits } = repository;
	const kept = to === null ? initial(repository, from) : commits.reachable(to).has(from);
	return kept ? null : `${ref.slice(HEADS.length)} has lost ${from.slice(0, 8)}.`;
}

/** A branch without a commit of its own loses nothing when it goes. */
function initial({ commits }: MemoryRepository, oid: string): boolean {
	return commits.read(oid).facts.parents.length === 0;
}
