import type { Account } from "./account.ts";
import { Refusal } from "./refusal.ts";
import type { Repository } from "./repository.ts";

/** GitHub's repository roles, weakest first. */
const permissions = ["READ", "TRIAGE", "WRITE", "MAINTAIN", "ADMIN"] as const;

export type Permission = (typeof permissions)[number];

/** What the account may do; everyone reads a public repository. */
export const permissionOf = (repository: Repository, account: Account): Permission | null => {
	if (account === repository.owner) return "ADMIN";
	return repository.permissions.get(account) ?? (repository.isPrivate ? null : "READ");
};

/** Whom GitHub lists as collaborators, with what they may do: people only, the owner among them. */
export const collaboratorsOf = (repository: Repository): Map<Account, Permission> => {
	const { owner, permissions } = repository;
	const listed = new Map([...permissions, [owner, "ADMIN"] as const]);
	return new Map([...listed].filter(([{ type }]) => type === "User"));
};

export const isAllowed = (
	repository: Repository,
	account: Account,
	needed: Permission,
): boolean => {
	const held = permissionOf(repository, account);
	return held !== null && permissions.indexOf(held) >= permissions.indexOf(needed);
};

/** Throws FORBIDDEN, worded as GraphQL words it, unless the account holds the permission. */
export const demand = (
	repository: Repository,
	account: Account,
	need: { permission: Permission; action: string },
): void => {
	if (isAllowed(repository, account, need.permission)) return;
	throw forbidden(account, need.action);
};

export const forbidden = (account: Account, action: string): Refusal =>
	new Refusal(
		"FORBIDDEN",
		`${account.login} does not have the correct permissions to execute \`${action}\``,
	);
