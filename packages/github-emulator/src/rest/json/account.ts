import type { Account } from "../../store/account.ts";

/** An account as REST shows it; bots carry `[bot]` in their login there, deleted ones are `ghost`. */
export const accountJson = (account: Account) => (account.isDeleted ? ghost : person(account));

const person = (account: Account) => ({
	login: account.type === "Bot" ? `${account.login}[bot]` : account.login,
	id: account.databaseId,
	node_id: account.id,
	type: account.type,
	html_url: `https://github.com/${account.login}`,
	site_admin: false,
});

/** The account that stands in for all deleted ones. */
const ghost = {
	login: "ghost",
	id: 10137,
	node_id: "MDQ6VXNlcjEwMTM3",
	type: "User",
	html_url: "https://github.com/ghost",
	site_admin: false,
};
