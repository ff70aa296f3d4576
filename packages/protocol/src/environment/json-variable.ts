import * as z from "zod";
import { parseJson } from "../text/parse-json.ts";

/**
 * A variable that holds JSON, `absent` where it is not set. One that is broken stays the text it
 * is, which no schema of an object or a list takes: never the defaults.
 */
export function jsonVariable(absent: "{}" | "[]") {
	return z
		.string()
		.default(absent)
		.transform((text): unknown => parseJson(text) ?? text);
}
