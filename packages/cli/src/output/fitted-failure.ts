import { CodedError } from "@codex-workers/protocol";
import { failureText } from "./failure-text.ts";
import { fitted } from "./fitted.ts";

/** A failure in lines that fit a terminal of `columns`, where there is one; a trace stays as it is. */
export async function fittedFailure(error: unknown, columns: number | undefined): Promise<string> {
	const text = failureText(error);
	return error instanceof CodedError ? await fitted(text, columns) : text;
}
