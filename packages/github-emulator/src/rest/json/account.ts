import type { Account } from "../../store/account.ts";

/** An account as REST shows it; bots carry `[bot]` in their login there. */
export const accountJson = (account: Account) => ({
	login: account.type === "Bot" ? `${account.login}[bot]` : account.login,
	id: account.databaseId,
	node_id: account.id,
	type: account.type,
	html_url: `https://github.com/${account.login}`,
	site_admin: false,
});
