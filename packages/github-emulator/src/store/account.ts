import { CodedError } from "@codex-workers/protocol";
import type { Board } from "./board.ts";
import { notFound } from "./refusal.ts";
import type { Store } from "./store.ts";

/** Who acts or owns. Only organizations have members; a member outside `publicMembers` is concealed. */
export interface Account {
	readonly type: "User" | "Organization" | "Bot";
	readonly id: string;
	readonly databaseId: number;
	readonly login: string;
	readonly name: string | null;
	readonly members: Set<Account>;
	readonly publicMembers: Set<Account>;
	readonly boards: Map<number, Board>;
	/** GraphQL shows nobody where a deleted account wrote something, REST shows `ghost`. */
	isDeleted: boolean;
}

export const addAccount = (store: Store, type: Account["type"], login: string): Account => {
	if (store.accounts.has(login.toLowerCase())) {
		throw new CodedError("ACCOUNT_EXISTS", `There already is an account called ${login}.`, {
			hint: "Choose another login, or use the account that exists.",
		});
	}
	const account: Account = {
		type,
		...store.identify(type),
		login,
		name: null,
		members: new Set(),
		publicMembers: new Set(),
		boards: new Map(),
		isDeleted: false,
	};
	store.accounts.set(login.toLowerCase(), account);
	store.nodes.set(account.id, account);
	return account;
};

export const findAccount = (store: Store, login: string): Account | null =>
	store.accounts.get(login.toLowerCase()) ?? null;

export const accountOfType = (
	store: Store,
	type: "User" | "Organization",
	login: string,
): Account => {
	const account = findAccount(store, login);
	if (account?.type !== type) {
		throw notFound(
			`Could not resolve to ${type === "User" ? "a User" : "an Organization"} with the login of '${login}'.`,
		);
	}
	return account;
};

/** Takes the account away; what it wrote stays, with nobody as its author. */
export const deleteAccount = (store: Store, account: Account): void => {
	account.isDeleted = true;
	store.accounts.delete(account.login.toLowerCase());
	store.nodes.delete(account.id);
	for (const [token, owner] of store.tokens) if (owner === account) store.tokens.delete(token);
	for (const { permissions } of store.repositories.values()) permissions.delete(account);
};
