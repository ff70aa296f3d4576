import { CodedError } from "@codex-workers/protocol";
import { type Fault, faultsText } from "../input/fault.ts";
import { Refusal } from "../input/refusal.ts";

/** What a person reads when a command fails: `CODE: sentence`, every fault, then the next step. */
export function failureText(error: unknown): string {
	if (error instanceof CodedError) {
		const faults = error instanceof Refusal ? [faultsText(error.faults)] : [];
		return [`${error.code}: ${error.message}`, ...faults, `  ${error.hint}`, ""].join("\n");
	}
	const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
	return `DEFECT: codex-workers met a case it does not handle.\n  Please report this.\n${trace}\n`;
}

/** A failure as the one JSON object on standard output. */
export interface FailureJson {
	readonly ok: false;
	readonly code: string;
	readonly message: string;
	readonly hint: string;
	readonly faults?: readonly Fault[];
}

/** The same for a script, with all faults. */
export function failureJson(error: unknown): FailureJson {
	if (error instanceof CodedError) {
		const { code, message, hint } = error;
		const faults = error instanceof Refusal ? { faults: error.faults } : {};
		return { ok: false, code, message, hint, ...faults };
	}
	return {
		ok: false,
		code: "DEFECT",
		message: error instanceof Error ? error.message : String(error),
		hint: "Please report this.",
	};
}
