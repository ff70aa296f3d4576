import { notModelled } from "../not-modelled.ts";
import type { Scope, View } from "../scope.ts";
import { taking } from "../taking.ts";

/**
 * One field of `Mutation`. It understands the named keys of its input; any other one that carries a value
 * is not modelled. The payload always echoes `clientMutationId`.
 */
export const mutation = <I extends object>(
	scope: Scope,
	keys: readonly (keyof I & string)[],
	perform: (input: I) => View | Promise<View>,
) => {
	const known = new Set<string>([...keys, "clientMutationId"]);
	return taking(["input"], async ({ input }: { input: I & { clientMutationId?: string } }) => {
		for (const [key, value] of Object.entries<unknown>(input)) {
			if (value !== null && !known.has(key)) throw notModelled(scope, `the mutation input ${key}`);
		}
		return { clientMutationId: input.clientMutationId ?? null, ...(await perform(input)) };
	});
};
