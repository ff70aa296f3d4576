import { CodedError } from "@codex-workers/protocol";
import type { GitHubEmulator } from "../emulator.ts";
import type { World } from "../server/world.ts";
import { addAccount, deleteAccount } from "../store/account.ts";
import { deleteRepository, findRepository, type Repository } from "../store/repository.ts";
import type { Store } from "../store/store.ts";
import { addRepository } from "./add-repository.ts";
import { forkRepository } from "./fork-repository.ts";
import { issueToken } from "./issue-token.ts";
import { seedBoard } from "./seeded-board.ts";
import { seededRepository } from "./seeded-repository.ts";
import { accountOf } from "./who.ts";

export type Seeding = Pick<
	GitHubEmulator,
	| "addUser"
	| "addBot"
	| "addOrganization"
	| "token"
	| "addRepository"
	| "addFork"
	| "deleteRepository"
	| "deleteAccount"
	| "repository"
	| "addBoard"
>;

/** The hands that set up a world. */
export const seeding = (
	world: World,
	{ gitRoot, url }: { gitRoot: string; url: string },
): Seeding => {
	const { store } = world;
	return {
		addUser: (login) => addAccount(store, "User", login),
		addBot: (login) => addAccount(store, "Bot", login),
		addOrganization(login, { members = [], publicMembers = [] } = {}) {
			const organization = addAccount(store, "Organization", login);
			for (const who of [...members, ...publicMembers]) {
				organization.members.add(accountOf(store, who));
			}
			for (const who of publicMembers) organization.publicMembers.add(accountOf(store, who));
			return organization;
		},
		token: (who) => issueToken(store, accountOf(store, who)),
		async addRepository(input) {
			return seededRepository(store, await addRepository(world, gitRoot, input), url);
		},
		async addFork({ parent, owner }) {
			const fork = { parent: known(store, parent), owner };
			return seededRepository(store, await forkRepository(world, gitRoot, fork), url);
		},
		deleteRepository: (path) => deleteRepository(store, known(store, path)),
		deleteAccount: (who) => deleteAccount(store, accountOf(store, who)),
		repository: (path) => seededRepository(store, known(store, path), url),
		addBoard: (input) => seedBoard(store, input),
	};
};

const known = (store: Store, path: string): Repository => {
	const repository = findRepository(store, path);
	if (repository !== null) return repository;
	throw new CodedError("UNKNOWN_REPOSITORY", `There is no repository called ${path}.`, {
		hint: "Call addRepository first.",
	});
};
