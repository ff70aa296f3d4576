import { createHash } from "node:crypto";
import type { CommitFacts } from "../git/commit-facts.ts";

/** A commit without a disk. */
interface MemoryCommit {
	readonly facts: CommitFacts;
	/** Contents by path. */
	readonly files: ReadonlyMap<string, string>;
}

/** Commits by object id. What is the same commit has the same id, as in git. */
export interface MemoryCommits {
	write(commit: MemoryCommit): string;
	/** Throws where there is none. */
	read(oid: string): MemoryCommit;
	has(oid: string): boolean;
	/** The commit and everything that it builds on. */
	reachable(oid: string): ReadonlySet<string>;
}

export const createMemoryCommits = (): MemoryCommits => {
	const commits = new Map<string, MemoryCommit>();
	const read = (oid: string): MemoryCommit => {
		const commit = commits.get(oid);
		if (commit === undefined) throw new Error(`There is no commit ${oid}.`);
		return commit;
	};
	return {
		read,
		has: (oid) => commits.has(oid),
		write(commit) {
			const oid = idOf(commit);
			commits.set(oid, commit);
			return oid;
		},
		reachable(oid) {
			const seen = new Set<string>();
			const left = [oid];
			for (let next = left.pop(); next !== undefined; next = left.pop()) {
				if (seen.has(next)) continue;
				seen.add(next);
				left.push(...read(next).facts.parents);
			}
			return seen;
		},
	};
};

const idOf = ({ facts, files }: MemoryCommit): string =>
	createHash("sha1")
		.update(JSON.stringify([facts, [...files]]))
		.digest("hex");
