import { callStep } from "./call-step.ts";
import type { Step, StepOptions } from "./step.ts";

/** Runs a shell command: `exec_command` for a direct-tool model, JavaScript in code mode. */
export function run(
	command: string,
	{ workdir, ...options }: StepOptions & { readonly workdir?: string } = {},
): Step {
	const action = { kind: "run", command, ...(workdir === undefined ? {} : { workdir }) } as const;
	return callStep(action, command, options);
}
