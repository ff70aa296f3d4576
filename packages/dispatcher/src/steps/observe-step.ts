import type { OnStep } from "./step.ts";

/** Runs one named piece of work and tells how it went. */
export async function observeStep<Result>(
	step: string,
	run: () => Promise<Result>,
	onStep: OnStep,
): Promise<Result> {
	const begun = performance.now();
	const ms = () => Math.round(performance.now() - begun);
	onStep({ type: "begun", step });
	try {
		const result = await run();
		onStep({ type: "done", step, ms: ms() });
		return result;
	} catch (error) {
		onStep({ type: "failed", step, ms: ms(), error });
		throw error;
	}
}
