import { randomBytes } from "node:crypto";
import type { Account } from "../store/account.ts";
import type { Store } from "../store/store.ts";

/** A new token for the account, in the form of GitHub's own: whatever redacts those redacts these. */
export const issueToken = (store: Store, account: Account): string => {
	const token = `ghp_${randomBytes(18).toString("hex")}`;
	store.tokens.set(token, account);
	return token;
};
