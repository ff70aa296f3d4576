import type { Expectation } from "./expectation.ts";
import type { StepOptions } from "./step.ts";

/** The expectations of a call (`onCall`) and those of the response around it (`onStep`). */
export function listExpectations(
	{ expect }: StepOptions,
	byDefault: readonly Expectation[],
): { onCall: readonly Expectation[]; onStep: readonly Expectation[] } {
	const all = expect === undefined ? byDefault : "kind" in expect ? [expect] : expect;
	const onCall = all.filter(({ kind }) => kind !== "told");
	return {
		onCall: onCall.length === 0 ? byDefault : onCall,
		onStep: all.filter(({ kind }) => kind === "told"),
	};
}
