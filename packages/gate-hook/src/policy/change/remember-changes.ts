import type { Git } from "../git/git.ts";
import type { ProposedChange } from "./proposed-change.ts";
import { type Commits, readChange } from "./read-change.ts";

/** Reads what commits change, of the same ones at most once. Rejects with `GIT_FAILED`. */
export type ChangeReader = (commits: Commits) => Promise<ProposedChange>;

/** Object ids never mean anything else, so that a change may be read before it is needed. */
export function rememberChanges(git: Git): ChangeReader {
	const asked = new Map<string, Promise<ProposedChange>>();
	return (commits) => {
		const key = [commits.head, ...commits.bases].join(" ");
		const change = asked.get(key) ?? readChange(git, commits);
		asked.set(key, change);
		return change;
	};
}
