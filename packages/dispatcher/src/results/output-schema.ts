import * as z from "zod";
import { type ResultKind, WORKER_RESULTS } from "./worker-result.ts";

/** What a model can be held to; the rest is checked when the result is there. */
const KNOWN = new Set([
	...["type", "properties", "required", "additionalProperties", "items"],
	...["enum", "const", "anyOf", "description"],
]);

/**
 * The JSON schema of a worker's last message, in the part of JSON Schema that a strict answer of a
 * model knows: every property is required, and none has a default.
 */
export function outputSchema(kind: ResultKind): object {
	const { $schema, ...schema } = z.toJSONSchema(WORKER_RESULTS[kind], {
		io: "output",
		override: ({ jsonSchema }) => {
			for (const key of Object.keys(jsonSchema)) {
				if (!KNOWN.has(key)) Reflect.deleteProperty(jsonSchema, key);
			}
		},
	});
	return schema;
}
