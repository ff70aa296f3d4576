import {
	type DocumentNode,
	type FragmentDefinitionNode,
	GraphQLError,
	Kind,
	type OperationDefinitionNode,
	OverlappingFieldsCanBeMergedRule,
	parse,
	specifiedRules,
	validate,
} from "graphql";
import { githubSchema } from "../../schema/github-schema.ts";
import type { GraphqlRequest } from "./parse-request.ts";
import { type Price, priceOf } from "./points.ts";

export interface Prepared {
	readonly document: DocumentNode;
	readonly operation: OperationDefinitionNode;
	readonly name: string | null;
	/** The fields asked of `Query` or `Mutation`. */
	readonly rootFields: readonly string[];
	readonly price: Price;
}

/** A document that cannot be executed. */
export interface Rejected {
	readonly errors: readonly GraphQLError[];
}

/** GitHub accepts fields of the same name and different types in sibling fragments; gh relies on it. */
const rules = specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule);

/** Parses, validates and prices a request. */
export const prepare = (request: GraphqlRequest): Prepared | Rejected => {
	const known = validDocuments.get(request.query);
	const document = known ?? parsed(request.query);
	if (document instanceof GraphQLError) return { errors: [document] };
	const operation = chosenOperation(document, request.operationName);
	if (operation === undefined) {
		return { errors: [new GraphQLError("No operation named in the document matches.")] };
	}
	if (known === undefined) {
		const errors = validate(githubSchema(), document, rules);
		if (errors.length > 0) return { errors };
		remember(request.query, document);
	}
	const fragments = new Map(
		document.definitions
			.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
			.map((fragment) => [fragment.name.value, fragment]),
	);
	return {
		document,
		operation,
		name: operation.name?.value ?? null,
		rootFields: operation.selectionSet.selections
			.filter((selection) => selection.kind === Kind.FIELD)
			.map((field) => field.name.value),
		price: priceOf(githubSchema(), { operation, fragments, variables: request.variables }),
	};
};

/** Clients send few documents, again and again, and looking one through takes longer than answering it. */
const validDocuments = new Map<string, DocumentNode>();
const MOST_DOCUMENTS = 200;

const remember = (query: string, document: DocumentNode): void => {
	if (validDocuments.size >= MOST_DOCUMENTS) validDocuments.clear();
	validDocuments.set(query, document);
};

const parsed = (query: string): DocumentNode | GraphQLError => {
	try {
		return parse(query);
	} catch (error) {
		if (error instanceof GraphQLError) return error;
		throw error;
	}
};

const chosenOperation = (document: DocumentNode, name: string | null) =>
	document.definitions
		.filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION)
		.find((operation) => name === null || operation.name?.value === name);
