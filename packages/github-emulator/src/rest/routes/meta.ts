import type { Budgets, Resource } from "../../limits/budgets.ts";
import type { Account } from "../../store/account.ts";
import { findAccount } from "../../store/account.ts";
import { notFound } from "../../store/refusal.ts";
import { accountJson } from "../json/account.ts";
import { type Route, route } from "../route.ts";

const window = (budgets: Budgets, viewer: Account, resource: Resource) => {
	const { limit, used, remaining, resetAt } = budgets.spend(viewer, resource, 0);
	return { limit, used, remaining, reset: Math.floor(resetAt / 1000), resource };
};

export const metaRoutes: readonly Route[] = [
	// gh reads the scopes of its token from the headers of this one.
	route("GET /", () => ({
		status: 200,
		headers: { "x-oauth-scopes": "project, read:org, repo" },
		body: { current_user_url: "https://api.github.com/user" },
	})),
	route("GET /user", ({ viewer }) => ({ status: 200, body: accountJson(viewer) })),
	route("GET /users/{username}", ({ store, parameters }) => {
		const account = findAccount(store, parameters["username"] ?? "");
		if (account === null) throw notFound("Not Found");
		return { status: 200, body: accountJson(account) };
	}),
	{
		...route("GET /rate_limit", ({ budgets, viewer }) => {
			const core = window(budgets, viewer, "core");
			const graphql = window(budgets, viewer, "graphql");
			return { status: 200, body: { resources: { core, graphql }, rate: core } };
		}),
		points: 0,
	},
];
