/** The emulator was used in a way that cannot work: a stable code, a sentence, and what to do next. */
export class EmulatorError extends Error {
	readonly code: string;
	readonly hint: string;

	constructor(code: string, sentence: string, options: { hint: string; cause?: unknown }) {
		super(`${code}: ${sentence}\n  hint: ${options.hint}`, { cause: options.cause });
		this.name = "EmulatorError";
		this.code = code;
		this.hint = options.hint;
	}
}
