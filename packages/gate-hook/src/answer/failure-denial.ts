import { CodedError } from "@codex-workers/protocol";
import type { Denial } from "./denial.ts";
import { plainText } from "./plain-text.ts";

/**
 * The denial for whatever kept the gate from judging. Known failures are told with their code
 * and hint; anything else is a defect of ours, told without its message, which may quote input.
 */
export function failureDenial(error: unknown): Denial {
	if (error instanceof CodedError) {
		return {
			kind: "gate failure",
			rule: error.code,
			sentence: `the gate could not judge this (${error.code}): ${withoutStop(error.message, 300)}`,
			next: withoutStop(error.hint, 260),
		};
	}
	return {
		kind: "gate failure",
		rule: "GATE_DEFECT",
		sentence: `the gate program failed (GATE_DEFECT${error instanceof Error ? `, ${error.name}` : ""})`,
		next: "run `codex-workers doctor`",
	};
}

function withoutStop(text: string, most: number): string {
	return plainText(text, most).replace(/\.+$/, "");
}
