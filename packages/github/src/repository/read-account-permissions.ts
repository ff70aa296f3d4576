import * as z from "zod";
import type { GitHubClient } from "../client/github-client.ts";
import { missing } from "../client/missing.ts";
import type { Operation } from "../client/operation.ts";
import type { RepositoryName } from "./repository-name.ts";
import { RepositoryPermission } from "./repository-permission.ts";

/** How many accounts one request asks about. */
const AT_ONCE = 10;
const PLACES = Array.from({ length: AT_ONCE }, (_, place) => place);

const Edge = z.object({ permission: RepositoryPermission, node: z.object({ id: z.string() }) });
const Found = z.object({ edges: z.array(Edge.nullable()).nullable() }).nullable();
const Answer = z.object({ repository: z.record(z.string(), Found).nullable() });

const variables = PLACES.map((place) => `$login${place}: String!`).join(" ");
const selections = PLACES.map(
	(place) => `account${place}: collaborators(first: 1, login: $login${place}) { ...Permission }`,
).join("\n");

export const readAccountPermissionsOperation: Operation<z.output<typeof Answer>> = {
	name: "ReadAccountPermissions",
	repeatable: true,
	document: `query ReadAccountPermissions($owner: String!, $name: String!, ${variables}) {
		repository(owner: $owner, name: $name) {
			${selections}
		}
	}
	fragment Permission on RepositoryCollaboratorConnection { edges { permission node { id } } }`,
	answer: Answer,
};

export interface AccountsInput {
	repository: RepositoryName;
	accounts: readonly { id: string; login: string }[];
}

/** How many requests `readAccountPermissions` takes. */
export const requestsFor = (accounts: AccountsInput["accounts"]): number =>
	Math.ceil(accounts.length / AT_ONCE);

/**
 * What these accounts may do in a repository, by node id; `null` for those without access of
 * their own. Who took over a login is another account.
 */
export async function readAccountPermissions(
	client: GitHubClient,
	{ repository, accounts }: AccountsInput,
): Promise<[id: string, permission: RepositoryPermission | null][]> {
	const found = new Map<string, RepositoryPermission>();
	for (let from = 0; from < accounts.length; from += AT_ONCE) {
		const logins = accounts.slice(from, from + AT_ONCE).map(({ login }) => login);
		const answer = await client.run(readAccountPermissionsOperation, {
			...repository,
			...loginVariables(logins),
		});
		const lists =
			answer.repository ?? missing(readAccountPermissionsOperation.name, "the repository");
		for (const edge of Object.values(lists).flatMap((list) => list?.edges ?? [])) {
			if (edge) found.set(edge.node.id, edge.permission);
		}
	}
	return accounts.map(({ id }) => [id, found.get(id) ?? null]);
}

/** The document has as many places for any number of logins: the last one fills them up. */
function loginVariables(logins: readonly string[]) {
	return Object.fromEntries(
		PLACES.map((place) => [`login${place}`, logins[place] ?? logins.at(-1)]),
	);
}
