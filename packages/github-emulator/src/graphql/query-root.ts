import { accountOfType, findAccount } from "../store/account.ts";
import { findNode } from "../store/node.ts";
import { isAllowed } from "../store/permission.ts";
import { notFound } from "../store/refusal.ts";
import { replicated } from "../store/replica.ts";
import { findRepository, type Repository, subjectOf } from "../store/repository.ts";
import { timestamp } from "../store/timestamp.ts";
import type { Scope, View } from "./scope.ts";
import { searchField } from "./search.ts";
import { taking } from "./taking.ts";
import { commentView } from "./views/comment.ts";

/** The fields of `Query`. */
export const queryRoot = (scope: Scope): View => ({
	viewer: () => scope.show(scope.viewer),
	repository: taking(
		["owner", "name", "followRenames"],
		({ owner, name }: { owner: string; name: string; followRenames?: boolean }) =>
			scope.show(readableRepository(scope, owner, name)),
	),
	repositoryOwner: taking(["login"], ({ login }: { login: string }) => {
		const account = findAccount(scope.store, login);
		return account === null || account.type === "Bot" ? null : scope.show(account);
	}),
	user: taking(["login"], ({ login }: { login: string }) =>
		scope.show(accountOfType(scope.store, "User", login)),
	),
	organization: taking(["login"], ({ login }: { login: string }) =>
		scope.show(accountOfType(scope.store, "Organization", login)),
	),
	node: taking(["id"], ({ id }: { id: string }) => readNode(scope, id)),
	nodes: taking(["ids"], ({ ids }: { ids: readonly string[] }) =>
		ids.map((id) => readNode(scope, id)),
	),
	resource: taking(["url"], ({ url }: { url: string }) => resource(scope, url)),
	search: searchField(scope),
	rateLimit: taking(["dryRun"], (_: { dryRun?: boolean }) => rateLimit(scope)),
});

const readableRepository = (scope: Scope, owner: string, name: string): Repository => {
	const repository = findRepository(scope.store, `${owner}/${name}`);
	if (repository === null || !isAllowed(repository, scope.viewer, "READ")) {
		throw notFound(`Could not resolve to a Repository with the name '${owner}/${name}'.`);
	}
	return repository;
};

/** Unlike the answer to a write, a read sees comments only as the replica has them. */
const readNode = async (scope: Scope, id: string): Promise<View> => {
	const entity = await findNode(scope.store, scope.viewer, id);
	if (entity.type !== "IssueComment") return scope.show(entity);
	const comment = replicated(scope.store, entity);
	if (comment !== null) return commentView(comment, scope);
	throw notFound(`Could not resolve to a node with the global id of '${id}'`);
};

const resource = (scope: Scope, url: string): View | null => {
	const match = /^https:\/\/github\.com\/([^/]+)\/([^/]+)\/(?:issues|pull)\/(\d+)/.exec(url);
	if (match === null) return null;
	const [, owner = "", name = "", number] = match;
	return scope.show(subjectOf(readableRepository(scope, owner, name), Number(number)));
};

const rateLimit = ({ spending }: Scope): View => ({
	cost: spending.points,
	limit: spending.limit,
	remaining: spending.remaining,
	used: spending.used,
	nodeCount: spending.nodes,
	resetAt: timestamp(spending.resetAt),
});
