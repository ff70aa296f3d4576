import { execute, GraphQLError } from "graphql";
import { githubSchema } from "../../schema/github-schema.ts";
import { Refusal } from "../../store/refusal.ts";
import { mutationRoot } from "../mutation-root.ts";
import { NotModelled } from "../not-modelled.ts";
import { queryRoot } from "../query-root.ts";
import type { Scope } from "../scope.ts";
import { strictResolver, typeOfView } from "../strict-resolver.ts";
import type { GraphqlRequest } from "./parse-request.ts";
import type { Prepared, Rejected } from "./prepare.ts";

/** GitHub's documented ceiling for one call. */
const maximumNodes = 500_000;

/** Executes a prepared request; the answer is what goes into the body. */
export const executeRequest = async (
	request: GraphqlRequest,
	prepared: Prepared,
	scope: Scope,
): Promise<{ data?: unknown; errors?: readonly unknown[] }> => {
	const { nodes } = prepared.price;
	if (nodes > maximumNodes) {
		const message = `This query requests up to ${nodes} possible nodes which exceeds the maximum limit of 500,000.`;
		return { errors: [{ type: "MAX_NODE_LIMIT_EXCEEDED", message }] };
	}
	const { data, errors = [] } = await execute({
		schema: githubSchema(),
		document: prepared.document,
		operationName: prepared.name,
		rootValue: prepared.operation.operation === "query" ? queryRoot(scope) : mutationRoot(scope),
		contextValue: scope,
		variableValues: request.variables,
		fieldResolver: strictResolver,
		typeResolver: typeOfView,
	});
	const own = errors.find(isOwnFailure);
	if (own !== undefined) throw own.originalError;
	return errors.length === 0 ? { data } : { data, errors: errors.map(errorOf) };
};

/** What GitHub answers to a document it does not understand. */
export const rejection = ({ errors }: Rejected) => ({
	errors: errors.map(({ message, locations }) => ({
		message,
		...(locations === undefined ? {} : { locations }),
	})),
});

/** Neither GitHub's refusal nor GraphQL's complaint: the emulator itself broke. */
const isOwnFailure = ({ originalError }: GraphQLError): boolean =>
	originalError !== undefined &&
	!(originalError instanceof Refusal) &&
	!(originalError instanceof NotModelled) &&
	!(originalError instanceof GraphQLError);

const errorOf = (error: GraphQLError) => ({
	...(error.originalError instanceof Refusal ? { type: error.originalError.type } : {}),
	path: error.path,
	locations: error.locations,
	message: error.message,
});
