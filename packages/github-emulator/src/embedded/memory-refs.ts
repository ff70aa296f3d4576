import type { Refs } from "../git/refs.ts";
import { isRefName } from "../git/refs.ts";
import type { MemoryCommits } from "./memory-commits.ts";

/** Refs without a disk, with git's rules: all changes of a transaction or none. */
export const createMemoryRefs = (commits: MemoryCommits): Refs => {
	const refs = new Map<string, string>();
	const applies: (change: Parameters<Refs["updateRefs"]>[0][number]) => boolean = (change) => {
		const { name, before, after } = change;
		if (!isRefName(name) || (after !== null && !commits.has(after))) return false;
		return before === undefined || (refs.get(name) ?? null) === before;
	};
	return {
		resolve: async (name) => refs.get(name) ?? null,
		async refs(prefix) {
			const pattern = prefix.replace(/\/$/, "");
			return [...refs]
				.filter(([name]) => name === pattern || name.startsWith(`${pattern}/`))
				.map(([name, oid]) => ({ name, oid }))
				.sort((one, other) => (one.name < other.name ? -1 : 1));
		},
		async updateRefs(changes) {
			if (!changes.every(applies)) return false;
			for (const { name, after } of changes) {
				if (after === null) refs.delete(name);
				else refs.set(name, after);
			}
			return true;
		},
		adopt: () => Promise.reject(new Error("A repository in memory fetches from nowhere.")),
	};
};
