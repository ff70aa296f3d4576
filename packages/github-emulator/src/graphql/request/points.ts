import {
	type FieldNode,
	type FragmentDefinitionNode,
	type GraphQLNamedType,
	type GraphQLSchema,
	getNamedType,
	isInterfaceType,
	isObjectType,
	Kind,
	type OperationDefinitionNode,
	type SelectionSetNode,
	type ValueNode,
} from "graphql";

export interface Price {
	/** Points of the hour's budget. */
	readonly points: number;
	/** How many nodes the document may return at most; GitHub's limit is 500,000. */
	readonly nodes: number;
}

export interface Priced {
	readonly operation: OperationDefinitionNode;
	readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
	readonly variables: Readonly<Record<string, unknown>>;
}

type Type = GraphQLNamedType | null | undefined;

interface Pricing extends Priced {
	readonly schema: GraphQLSchema;
	/** Grows while the document is walked. */
	readonly tally: { requests: number; nodes: number };
}

/**
 * GitHub's published formula: the requests needed to fulfil every connection, divided by 100, at least 1.
 * Exclusive branches of a union are added up, so the price is an upper bound.
 */
export const priceOf = (schema: GraphQLSchema, priced: Priced): Price => {
	const { operation } = priced;
	const root = operation.operation === "query" ? schema.getQueryType() : schema.getMutationType();
	const pricing: Pricing = { ...priced, schema, tally: { requests: 0, nodes: 0 } };
	walk(pricing, operation.selectionSet, { type: root, times: 1 });
	const { requests, nodes } = pricing.tally;
	return { points: Math.max(1, Math.round(requests / 100)), nodes };
};

/** Where the walk is, and how often what it finds there is asked for. */
interface Place {
	readonly type: Type;
	readonly times: number;
}

const walk = (pricing: Pricing, set: SelectionSetNode, { type, times }: Place): void => {
	const { schema, fragments } = pricing;
	for (const selection of set.selections) {
		switch (selection.kind) {
			case Kind.FRAGMENT_SPREAD: {
				const fragment = fragments.get(selection.name.value);
				if (fragment === undefined) break;
				const inside = schema.getType(fragment.typeCondition.name.value);
				walk(pricing, fragment.selectionSet, { type: inside, times });
				break;
			}
			case Kind.INLINE_FRAGMENT: {
				const name = selection.typeCondition?.name.value;
				const inside = name === undefined ? type : schema.getType(name);
				walk(pricing, selection.selectionSet, { type: inside, times });
				break;
			}
			case Kind.FIELD:
				visitField(pricing, selection, { type, times });
		}
	}
};

const visitField = (pricing: Pricing, field: FieldNode, { type, times }: Place): void => {
	const inner = typeOfField(type, field.name.value);
	if (field.selectionSet === undefined || inner === null) return;
	const size = inner.name.endsWith("Connection") ? pageSize(field, pricing) : null;
	if (size !== null) {
		pricing.tally.requests += times;
		pricing.tally.nodes += times * size;
	}
	walk(pricing, field.selectionSet, { type: inner, times: times * (size ?? 1) });
};

const typeOfField = (type: Type, name: string) => {
	const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
	return field === undefined ? null : getNamedType(field.type);
};

const pageSize = (field: FieldNode, priced: Priced): number | null => {
	const bound = field.arguments?.find(
		({ name }) => name.value === "first" || name.value === "last",
	);
	return bound === undefined ? null : numberOf(bound.value, priced);
};

const numberOf = (value: ValueNode, priced: Priced): number => {
	if (value.kind === Kind.INT) return Number(value.value);
	if (value.kind !== Kind.VARIABLE) return 0;
	const name = value.name.value;
	const given = priced.variables[name];
	if (typeof given === "number") return given;
	const definition = priced.operation.variableDefinitions?.find(
		(candidate) => candidate.variable.name.value === name,
	);
	return definition?.defaultValue === undefined ? 0 : numberOf(definition.defaultValue, priced);
};
