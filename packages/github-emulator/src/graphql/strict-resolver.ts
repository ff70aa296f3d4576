import type { GraphQLFieldResolver, GraphQLTypeResolver } from "graphql";
import { notModelled } from "./not-modelled.ts";
import type { Scope } from "./scope.ts";
import { argumentsTaken } from "./taking.ts";

/** Reads fields from views. What is missing there is an error, never a silent null. */
export const strictResolver: GraphQLFieldResolver<unknown, Scope> = (source, args, scope, info) => {
	const place = `${info.parentType.name}.${info.fieldName}`;
	const field: unknown =
		typeof source === "object" && source !== null ? Reflect.get(source, info.fieldName) : undefined;
	if (field === undefined) throw notModelled(scope, place);
	if (typeof field !== "function") return field;
	const taken = argumentsTaken(field);
	for (const [name, value] of Object.entries<unknown>(args)) {
		if (value !== null && !taken.has(name)) throw notModelled(scope, `${place}(${name}:)`);
	}
	return field(args);
};

export const typeOfView: GraphQLTypeResolver<unknown, Scope> = (view) =>
	typeof view === "object" && view !== null && "__typename" in view
		? String(view.__typename)
		: undefined;
