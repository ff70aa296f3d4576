import { CodedError } from "@codex-workers/protocol";

/** Linux takes at most 131,072 bytes in one argument. */
const MAX_BYTES = 131_000;

/**
 * The end of the argument vector. After `--` Codex takes any text as a prompt, a subcommand's name
 * too, except a single dash.
 */
export function promptArguments(prompt: string | { readonly from: "stdin" }): readonly string[] {
	if (typeof prompt !== "string") return ["-"];
	const problem = problemOfPrompt(prompt);
	if (problem === undefined) return ["--", prompt];
	throw new CodedError("CODEX_PROMPT_UNUSABLE", `The prompt ${problem}.`, {
		hint: "Pass it as a file on Codex's standard input.",
	});
}

function problemOfPrompt(prompt: string): string | undefined {
	if (prompt.trim() === "") return "is empty";
	if (prompt === "-") return "is a single dash, which Codex takes for its standard input";
	if (prompt.includes("\0")) return "contains a NUL character";
	if (Buffer.byteLength(prompt) > MAX_BYTES) return "is too long for a command line";
	return undefined;
}
