/**
 * A failure a person can act on: a stable code, one sentence, and what to do next.
 * Everything a user can meet is thrown as one of these; a plain `Error` is a defect of ours.
 */
export class CodedError extends Error {
	override readonly name: string = "CodedError";
	/** Stable, upper case with underscores, for example `GATE_NOT_ARMED`. */
	readonly code: string;
	/** The next step, as an imperative sentence. */
	readonly hint: string;

	constructor(code: string, sentence: string, options: { hint: string; cause?: unknown }) {
		super(sentence, options.cause === undefined ? undefined : { cause: options.cause });
		this.code = code;
		this.hint = options.hint;
	}
}
