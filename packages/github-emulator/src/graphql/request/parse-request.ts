import { isJsonObject, type JsonObject } from "../../server/json.ts";

/** What a client posts to `/graphql`. */
export interface GraphqlRequest {
	readonly query: string;
	readonly variables: JsonObject;
	readonly operationName: string | null;
}

/** The request in a parsed body, or null when it carries no query. */
export const parseGraphqlRequest = (body: unknown): GraphqlRequest | null => {
	if (!isJsonObject(body)) return null;
	const { query, variables, operationName } = body;
	if (typeof query !== "string") return null;
	return {
		query,
		variables: isJsonObject(variables) ? variables : {},
		operationName: typeof operationName === "string" ? operationName : null,
	};
};
