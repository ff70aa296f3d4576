import { CodedError } from "@codex-workers/protocol";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { failureJson, failureText } from "../output/failure-text.ts";
import { type Fault, faultText } from "./fault.ts";

export interface RefusalDetails {
	readonly code: string;
	readonly sentence: string;
	readonly faults: readonly Fault[];
	readonly hint: string;
	readonly exitCode: number;
}

/** A command that did nothing, with every reason at once. */
export class Refusal extends CodedError {
	override readonly name = "Refusal";
	readonly faults: readonly Fault[];
	readonly exitCode: number;

	constructor({ code, sentence, faults, hint, exitCode }: RefusalDetails) {
		super(code, [sentence, ...faults.map(faultText)].join("\n"), { hint });
		this.faults = faults;
		this.exitCode = exitCode;
	}
}

/** Tells a refusal with its own exit code: its text on standard error, or its faults as JSON. */
export async function telling(
	{ stderr }: Pick<CliContext, "stderr">,
	{ json = false }: { readonly json?: boolean },
	run: () => Promise<CommandResult>,
): Promise<CommandResult> {
	try {
		return await run();
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		if (!json) stderr.write(failureText(error));
		const { faults, exitCode } = error;
		return { text: "", json: { ...failureJson(error), faults }, exitCode };
	}
}
