import { CodedError } from "@codex-workers/protocol";
import { type Fault, faultsText } from "../input/fault.ts";
import { Refusal } from "../input/refusal.ts";
import { wrapped } from "./wrapped.ts";

/**
 * What a person reads when a command fails: `CODE: sentence`, every fault, then the next step; in
 * lines that fit a terminal of `columns`, where there is one.
 */
export function failureText(error: unknown, columns?: number): string {
	if (error instanceof CodedError) {
		const faults = error instanceof Refusal ? [faultsText(error.faults)] : [];
		const text = [`${error.code}: ${error.message}`, ...faults, `  ${error.hint}`].join("\n");
		return `${columns === undefined ? text : fitted(text, columns)}\n`;
	}
	const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
	return `DEFECT: codex-workers met a case it does not handle.\n  Please report this.\n${trace}\n`;
}

/** What goes on in the next line is deeper by two than where it began. */
function fitted(text: string, columns: number): string {
	return text
		.split("\n")
		.flatMap((line) => {
			const depth = line.length - line.trimStart().length;
			const lines = wrapped(line.slice(depth), Math.max(columns - depth, 20), 2);
			return lines.map((one) => " ".repeat(depth) + one);
		})
		.join("\n");
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
