import { CodedError } from "@codex-workers/protocol";
import type { RepositoryName } from "./repository-name.ts";
import type { RepositoryPermission } from "./repository-permission.ts";

/** What accounts may do in a repository, as far as it was read. */
export interface ReadPermissions {
	/** By node id; `null` for an account without access of its own. */
	byId: ReadonlyMap<string, RepositoryPermission | null>;
	/** Whether every account was read, so that one that is not there has no access. */
	isWhole: boolean;
}

/** `unreadable`: the token may not read them, or they are too many. */
export type KnownPermissions = ReadPermissions["byId"] | "unreadable";

interface PermissionLookUp {
	repository: RepositoryName;
	/** Node ids of whom to know about. */
	ids: readonly string[];
	/** Reads what `ids` need; gets what is known and not outdated. */
	read: (known: ReadPermissions | undefined) => Promise<ReadPermissions>;
}

/** Looks permissions up; at most one look-up per repository is under way at a time. */
export type PermissionCache = (lookUp: PermissionLookUp) => Promise<KnownPermissions>;

const TEN_MINUTES = 600_000;

interface Entry {
	/** Milliseconds since the epoch. */
	readAt: number;
	permissions: ReadPermissions | "unreadable";
}

/**
 * An empty memory of permissions, for one account on one host. It forgets after ten minutes.
 * Failures are not remembered, but for those that asking again does not change.
 */
export function createPermissionCache(now: () => number): PermissionCache {
	const entries = new Map<string, Entry>();
	const underWay = new Map<string, Promise<Entry>>();

	const fresh = (key: string) => {
		const entry = entries.get(key);
		return entry && now() - entry.readAt < TEN_MINUTES ? entry : undefined;
	};
	const start = async (key: string, read: PermissionLookUp["read"]): Promise<Entry> => {
		const entry = fresh(key);
		const known = entry?.permissions === "unreadable" ? undefined : entry?.permissions;
		const permissions = await read(known).catch(unreadable);
		const next = { readAt: entry?.readAt ?? now(), permissions };
		entries.set(key, next);
		return next;
	};

	return async ({ repository, ids, read }) => {
		const key = `${repository.owner}/${repository.name}`.toLowerCase();
		for (;;) {
			const entry = fresh(key);
			if (entry && knows(entry, ids)) return known(entry);
			const other = underWay.get(key);
			if (other === undefined) break;
			await other;
		}
		const reading = start(key, read).finally(() => underWay.delete(key));
		underWay.set(key, reading);
		return known(await reading);
	};
}

function knows({ permissions }: Entry, ids: readonly string[]): boolean {
	if (permissions === "unreadable" || permissions.isWhole) return true;
	return ids.every((id) => permissions.byId.has(id));
}

function known({ permissions }: Entry): KnownPermissions {
	return permissions === "unreadable" ? permissions : permissions.byId;
}

/** Neither a token without push access nor a repository of that size changes by asking again. */
function unreadable(error: unknown): "unreadable" {
	const isLasting =
		error instanceof CodedError &&
		(error.code === "GITHUB_FORBIDDEN" || error.code === "REPOSITORY_TOO_LARGE");
	if (isLasting) return "unreadable";
	throw error;
}
