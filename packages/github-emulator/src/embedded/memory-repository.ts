import type { BareRepository } from "../git/bare-repository.ts";
import type { ChangedFile } from "../git/changed-files.ts";
import type { History } from "../git/history.ts";
import { createMemoryCommits, type MemoryCommits } from "./memory-commits.ts";
import { createMemoryRefs } from "./memory-refs.ts";

/** A repository for worlds of which thousands are made: no disk, no process. */
export interface MemoryRepository extends BareRepository {
	readonly commits: MemoryCommits;
}

/** Does what the dispatcher and its workers need of git. What it does not do is an error. */
export const createMemoryRepository = (): MemoryRepository => {
	const commits = createMemoryCommits();
	const refs = createMemoryRefs(commits);
	return {
		dir: "",
		commits,
		...refs,
		...historyOf(commits, refs.resolve),
		async commitFiles({ ref, parent, before, message, author, at, additions, deletions = [] }) {
			const files = new Map(parent === null ? [] : commits.read(parent).files);
			for (const [path, content] of Object.entries(additions)) files.set(path, `${content}`);
			for (const path of deletions) files.delete(path);
			const time = { authoredAt: at * 1000, committedAt: at * 1000 };
			const parents = parent === null ? [] : [parent];
			const oid = commits.write({ facts: { message, author, ...time, parents }, files });
			return (await refs.updateRefs([{ name: ref, before, after: oid }])) ? oid : null;
		},
		mergeTree: notInMemory("mergeTree"),
		commitTree: notInMemory("commitTree"),
	};
};

const notInMemory = (what: string) => () =>
	Promise.reject(new Error(`A repository in memory has no ${what}.`));

const historyOf = (
	commits: MemoryCommits,
	resolve: (name: string) => Promise<string | null>,
): History => ({
	async commitOid(expression) {
		const oid = (await resolve(expression)) ?? expression;
		return commits.has(oid) ? oid : null;
	},
	facts: async (oid) => commits.read(oid).facts,
	async commitsBetween(base, head) {
		const old = commits.reachable(base);
		return [...commits.reachable(head)].filter((oid) => !old.has(oid)).reverse();
	},
	isAncestor: async (ancestor, descendant) => commits.reachable(descendant).has(ancestor),
	async changedFiles(base, head) {
		const old = commits.reachable(head);
		const start = [...commits.reachable(base)].find((oid) => old.has(oid));
		const before = start === undefined ? new Map<string, string>() : commits.read(start).files;
		return changes(before, commits.read(head).files);
	},
	async file(revision, path) {
		const oid = (await resolve(revision)) ?? revision;
		return commits.has(oid) ? (commits.read(oid).files.get(path) ?? null) : null;
	},
	diff: notInMemory("diff"),
});

const changes = (
	before: ReadonlyMap<string, string>,
	after: ReadonlyMap<string, string>,
): ChangedFile[] =>
	[...new Set([...before.keys(), ...after.keys()])]
		.filter((path) => before.get(path) !== after.get(path))
		.map((path) => ({
			path,
			status: !before.has(path) ? "added" : !after.has(path) ? "removed" : "modified",
			additions: lines(after.get(path)),
			deletions: lines(before.get(path)),
		}));

const lines = (content: string | undefined): number => content?.split("\n").length ?? 0;
