import type { OutlineProblem } from "./outline.ts";
import { findSaid } from "./said.ts";

const PLACEHOLDER = /^\[[^\]\n]{1,200}\]$/;

/**
 * The first text of a template that was never filled in, `[Brief planned approach]`, among the
 * fields that the JSON leaves to the Markdown.
 */
export function leftPlaceholder(reading: object, json: object): OutlineProblem | undefined {
	const fields = Object.entries(reading).filter(([key]) => !Object.hasOwn(json, key));
	const left = findSaid(
		fields.map(([, field]) => field),
		({ said }) => typeof said === "string" && PLACEHOLDER.test(said),
	);
	return left && { line: left.line, why: `${String(left.said)} is still to be filled in` };
}
