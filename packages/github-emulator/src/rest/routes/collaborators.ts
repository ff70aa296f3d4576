import { findAccount } from "../../store/account.ts";
import { demand, permissionOf } from "../../store/permission.ts";
import { notFound } from "../../store/refusal.ts";
import { accountJson } from "../json/account.ts";
import { type Route, repositoryRoute } from "../route.ts";

/** REST's older word for a role: maintain counts as write, triage as read. */
const legacy = { ADMIN: "admin", MAINTAIN: "write", WRITE: "write", TRIAGE: "read", READ: "read" };

export const collaboratorRoutes: readonly Route[] = [
	repositoryRoute("GET /collaborators/{username}/permission", (repository, request) => {
		const { store, viewer, parameters } = request;
		demand(repository, viewer, { permission: "WRITE", action: "collaborators" });
		const account = findAccount(store, parameters["username"] ?? "");
		if (account === null) throw notFound("Not Found");
		const permission = permissionOf(repository, account);
		return {
			status: 200,
			body: {
				permission: permission === null ? "none" : legacy[permission],
				role_name: permission?.toLowerCase() ?? "none",
				user: accountJson(account),
			},
		};
	}),
];
