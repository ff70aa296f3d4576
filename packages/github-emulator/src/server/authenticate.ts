import type { Account } from "../store/account.ts";
import type { Store } from "../store/store.ts";

export type Authentication =
	| { readonly kind: "anonymous" }
	| { readonly kind: "rejected" }
	| { readonly kind: "account"; readonly account: Account };

const tokenOf = (header: string): string => {
	const [, scheme = "", value = ""] = /^(\S+)\s+(.+)$/.exec(header) ?? [];
	if (scheme.toLowerCase() !== "basic") return value;
	return Buffer.from(value, "base64").toString().split(":").slice(1).join(":");
};

/** Who the `authorization` header belongs to: `bearer`, `token`, or basic with the token as password. */
export const authenticate = (store: Store, header: string | undefined): Authentication => {
	if (header === undefined || header === "") return { kind: "anonymous" };
	const account = store.tokens.get(tokenOf(header));
	return account === undefined ? { kind: "rejected" } : { kind: "account", account };
};
