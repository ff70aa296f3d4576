/** A JSON object as it was read, with its keys in their order. */
export type JsonObject = { readonly [key: string]: unknown };

/** Whether a JSON value is an object. */
export function isJsonObject(value: unknown): value is JsonObject {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
