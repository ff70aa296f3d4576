import { CodedError } from "@codex-workers/protocol";

/** What stayed behind after a failure, and why. */
export type Leftover = { step: string; error: unknown };

/** The error of a sequence that failed and could not be undone completely: the first cause first. */
export function unwindFailed(error: unknown, leftovers: readonly Leftover[]): CodedError {
	const code = error instanceof CodedError ? error.code : "UNEXPECTED";
	const says = error instanceof Error ? error.message : String(error);
	const left = leftovers.map(({ step, error: why }) => `still there: ${step} (${words(why)})`);
	return new CodedError(code, [says, ...left].join("\n"), {
		hint: hintOf(error, code),
		cause: error,
	});
}

function hintOf(error: unknown, code: string): string {
	// Its own hint says that everything was undone.
	if (code === "INTERRUPTED") {
		return "Not everything could be undone: run `codex-workers cleanup` for the issue, then start again.";
	}
	const hint = error instanceof CodedError ? error.hint : "This is a defect; please report it.";
	return `${hint} Then run \`codex-workers cleanup\` for the issue.`;
}

function words(error: unknown): string {
	if (error instanceof CodedError) return `${error.code}: ${error.message}`;
	return error instanceof Error ? error.message : String(error);
}
