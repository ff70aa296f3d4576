import type { Account } from "./account.ts";
import type { Board } from "./board.ts";
import type { Entity } from "./entity.ts";
import { createIdentities, type IdentifiedKind, type Identity } from "./identity.ts";
import type { Repository } from "./repository.ts";

/** Everything this GitHub knows, apart from what lies in the git repositories. */
export interface Store {
	/** Milliseconds since 1970. */
	readonly now: () => number;
	readonly identify: (kind: IdentifiedKind) => Identity;
	/** By login, in lower case. */
	readonly accounts: Map<string, Account>;
	readonly tokens: Map<string, Account>;
	/** By `owner/name`, in lower case. */
	readonly repositories: Map<string, Repository>;
	readonly boards: Board[];
	/** By node id. */
	readonly nodes: Map<string, Entity>;
	/** How far reads of comments are behind writes. */
	replicaLagMs: number;
}

export const createStore = (now: () => number): Store => ({
	now,
	identify: createIdentities(),
	accounts: new Map(),
	tokens: new Map(),
	repositories: new Map(),
	boards: [],
	nodes: new Map(),
	replicaLagMs: 0,
});
