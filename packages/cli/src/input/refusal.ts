import { CodedError } from "@codex-workers/protocol";
import type { Fault } from "./fault.ts";

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
		super(code, sentence, { hint });
		this.faults = faults;
		this.exitCode = exitCode;
	}
}
