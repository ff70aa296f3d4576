import { CodedError } from "@codex-workers/protocol";

/** What is thrown when a person, or a program, has asked to stop in the middle. */
export function interrupted(): CodedError {
	return new CodedError("INTERRUPTED", "The work was interrupted.", {
		hint: "What had been begun was undone; start again when you like.",
	});
}
