import { CodedError } from "@codex-workers/protocol";

/** What a person reads when a command fails: `CODE: sentence`, then the next step, indented. */
export function failureText(error: unknown): string {
	if (error instanceof CodedError) return `${error.code}: ${error.message}\n  ${error.hint}\n`;
	const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
	return `DEFECT: codex-workers met a case it does not handle.\n  Please report this.\n${trace}\n`;
}

/** The same for a script, as the one JSON object on standard output. */
export function failureJson(error: unknown): {
	ok: false;
	code: string;
	message: string;
	hint: string;
} {
	if (error instanceof CodedError) {
		return { ok: false, code: error.code, message: error.message, hint: error.hint };
	}
	return {
		ok: false,
		code: "DEFECT",
		message: error instanceof Error ? error.message : String(error),
		hint: "Please report this.",
	};
}
