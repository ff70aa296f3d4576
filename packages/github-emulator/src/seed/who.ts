import { CodedError } from "@codex-workers/protocol";
import { type Account, findAccount } from "../store/account.ts";
import type { Store } from "../store/store.ts";

/** An account, or its login. */
export type Who = Account | string;

/** Throws UNKNOWN_ACCOUNT for a login nobody added. */
export const accountOf = (store: Store, who: Who): Account => {
	if (typeof who !== "string") return who;
	const account = findAccount(store, who);
	if (account !== null) return account;
	throw new CodedError("UNKNOWN_ACCOUNT", `Nobody is called ${who}.`, {
		hint: `Call addUser("${who}"), addBot or addOrganization first.`,
	});
};
