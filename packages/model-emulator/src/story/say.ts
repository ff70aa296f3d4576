import type { Expectation } from "./expectation.ts";
import { shortTitle } from "./short-title.ts";
import type { Step } from "./step.ts";

type Told = Extract<Expectation, { kind: "told" }>;

/**
 * The model says something. Followed by another step it is said in that step's response; as the
 * last step, or with `expect: told(…)`, it is a response of its own and ends the turn.
 */
export function say(
	text: string,
	{ title = text, expect }: { readonly title?: string; readonly expect?: Told } = {},
): Step {
	return {
		title: shortTitle(title),
		says: text,
		calls: [],
		expects: expect === undefined ? [] : [expect],
	};
}
