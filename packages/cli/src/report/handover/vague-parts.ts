import type { Fault } from "../../input/fault.ts";
import type { Field } from "../../input/field.ts";
import { fieldFault } from "../../input/field-fault.ts";
import { valueAt } from "../../input/field-path.ts";
import type { GivenFields } from "../../input/given-fields.ts";

const LEAST_WORDS = 3;

/**
 * What the next worker could not go on from: steps of a word or two, and tests that do not pass
 * without a reason. Fields that are missing altogether are told elsewhere. Pure.
 */
export function vagueParts(fields: readonly Field[], given: GivenFields): Fault[] {
	const at = (key: string) => fields.filter((field) => field.key === key);
	return [
		...at("tests.reason").flatMap((field) => unexplainedTests(field, given)),
		...at("next_steps").flatMap((field) => shortSteps(field, given)),
	];
}

function unexplainedTests(field: Field, given: GivenFields): Fault[] {
	const status = valueAt(given.values, "tests.status");
	const reason = valueAt(given.values, field.key);
	if (status !== "failing" && status !== "not_run") return [];
	if (typeof reason === "string" && reason.trim() !== "") return [];
	const why = `is missing, and the tests are ${status === "failing" ? "failing" : "not run"}`;
	return [fieldFault(field, given, { why })];
}

function shortSteps(field: Field, given: GivenFields): Fault[] {
	const steps = valueAt(given.values, field.key);
	if (!Array.isArray(steps)) return [];
	return steps.flatMap((step: unknown, at) => {
		if (typeof step !== "string" || countWords(step) >= LEAST_WORDS) return [];
		const why = `has fewer than ${LEAST_WORDS} words, ${JSON.stringify(step.slice(0, 80))}`;
		return [fieldFault(field, given, { why, rest: [at] })];
	});
}

/** Words in any language: some have no blanks between them. */
function countWords(text: string): number {
	const segments = new Intl.Segmenter("und", { granularity: "word" }).segment(text);
	return [...segments].filter(({ isWordLike }) => isWordLike).length;
}
