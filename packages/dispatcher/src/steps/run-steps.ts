import { observeStep } from "./observe-step.ts";
import { refuseAborted } from "./refuse-aborted.ts";
import type { OnStep, Step } from "./step.ts";
import { type Leftover, unwindFailed } from "./unwind-failed.ts";

/**
 * Runs steps in order. When one fails, or `signal` aborts between two, all begun steps are
 * undone in reverse; undoing goes on past its own failures. Throws the error of the step as it
 * is, or, when something stayed behind, one with the same code that names it.
 */
export async function runSteps(
	steps: readonly Step[],
	options: { onStep: OnStep; signal?: AbortSignal | undefined },
): Promise<void> {
	const begun: Step[] = [];
	try {
		for (const step of steps) {
			refuseAborted(options.signal);
			begun.push(step);
			await observeStep(step.name, step.run, options.onStep);
		}
		refuseAborted(options.signal);
	} catch (error) {
		const leftovers = await unwind(begun.reverse(), options.onStep);
		throw leftovers.length === 0 ? error : unwindFailed(error, leftovers);
	}
}

async function unwind(steps: readonly Step[], onStep: OnStep): Promise<Leftover[]> {
	const leftovers: Leftover[] = [];
	for (const { name, undo } of steps) {
		try {
			await undo();
			onStep({ type: "undone", step: name });
		} catch (error) {
			leftovers.push({ step: name, error });
			onStep({ type: "left", step: name, error });
		}
	}
	return leftovers;
}
