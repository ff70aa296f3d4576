import {
	type ExecutionResult,
	execute,
	type GraphQLOutputType,
	type GraphQLSchema,
	getNullableType,
	isAbstractType,
	isEnumType,
	isListType,
	isNonNullType,
	isObjectType,
	parse,
} from "graphql";

/** A random number from 0 up to 1. */
type Random = () => number;

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): Random {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/**
 * An answer to `document` that the schema allows: random members of enums and unions, lists of
 * up to two, and nulls wherever the schema says nullable.
 */
export async function randomAnswer(
	schema: GraphQLSchema,
	{ document, variables }: { document: string; variables: Record<string, unknown> },
	random: Random,
): Promise<ExecutionResult> {
	return await execute({
		schema,
		document: parse(document),
		variableValues: variables,
		fieldResolver: (_source, _arguments, _context, { returnType }) =>
			randomValue(schema, returnType, random),
		typeResolver: (value) => value.__typename,
	});
}

const SCALARS: Record<string, (random: Random) => unknown> = {
	Int: (random) => Math.floor(random() * 1000),
	Float: (random) => random() * 10,
	Boolean: (random) => random() < 0.5,
	BigInt: () => "3027057882",
	DateTime: () => "2026-01-01T00:00:00Z",
	URI: () => "https://github.com/acme/widget/issues/1",
	GitObjectID: () => "a".repeat(40),
};

function randomValue(schema: GraphQLSchema, type: GraphQLOutputType, random: Random): unknown {
	if (!isNonNullType(type) && random() < 0.2) return null;
	const nullable = getNullableType(type);
	if (isListType(nullable)) {
		const length = Math.floor(random() * 3);
		return Array.from({ length }, () => randomValue(schema, nullable.ofType, random));
	}
	if (isEnumType(nullable)) return pick(nullable.getValues(), random)?.value;
	if (isAbstractType(nullable)) {
		return { __typename: pick(schema.getPossibleTypes(nullable), random)?.name };
	}
	if (isObjectType(nullable)) return { __typename: nullable.name };
	return SCALARS[nullable.name]?.(random) ?? `${nullable.name} text`;
}

function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
	return items[Math.floor(random() * items.length)];
}
