import type { Budgets } from "../limits/budgets.ts";
import type { Answer } from "../server/answer.ts";
import type { JsonObject } from "../server/json.ts";
import type { Account } from "../store/account.ts";
import { isAllowed } from "../store/permission.ts";
import { notFound, unprocessable } from "../store/refusal.ts";
import { findRepository, type Repository } from "../store/repository.ts";
import type { Store } from "../store/store.ts";

/** A REST request that found its route. */
export interface RestRequest {
	readonly store: Store;
	readonly viewer: Account;
	readonly budgets: Budgets;
	/** What stood at the `{name}` places of the route. */
	readonly parameters: Readonly<Record<string, string>>;
	readonly query: URLSearchParams;
	readonly accept: string;
	/** Without the query. */
	readonly url: string;
	readonly body: JsonObject;
}

export interface Route {
	readonly method: string;
	/** As GitHub documents it; `{+name}` also takes slashes. */
	readonly path: string;
	readonly points: number;
	readonly handle: (request: RestRequest) => Answer | Promise<Answer>;
}

export const route = (place: string, handle: Route["handle"]): Route => {
	const [method = "", path = ""] = place.split(" ");
	return { method, path, handle, points: 1 };
};

/** A route below `/repos/{owner}/{repo}`, for a repository the viewer may read. */
export const repositoryRoute = (
	place: string,
	handle: (repository: Repository, request: RestRequest) => Answer | Promise<Answer>,
): Route => {
	const [method = "", path = ""] = place.split(" ");
	return route(`${method} /repos/{owner}/{repo}${path}`, (request) => {
		const { owner, repo } = request.parameters;
		const repository = findRepository(request.store, `${owner}/${repo}`);
		if (repository === null || !isAllowed(repository, request.viewer, "READ")) {
			throw notFound("Not Found");
		}
		return handle(repository, request);
	});
};

export const numberParameter = (request: RestRequest, name: string): number =>
	Number(request.parameters[name]);

/** A string of the body; 422 when it is missing. */
export const requiredText = (request: RestRequest, field: string): string => {
	const text = optionalText(request, field);
	if (text !== undefined) return text;
	throw unprocessable(`Invalid request. "${field}" wasn't supplied.`);
};

export const optionalText = ({ body }: RestRequest, field: string): string | undefined => {
	const value = body[field];
	return typeof value === "string" ? value : undefined;
};

/** A list of strings in the body; a list of objects counts by their names, as GitHub's does for labels. */
export const textList = ({ body }: RestRequest, field: string): string[] => {
	const value = body[field];
	return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
};
