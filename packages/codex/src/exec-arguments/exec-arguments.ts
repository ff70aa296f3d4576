import { type ConfigurationOptions, ownConfiguration } from "./configuration-arguments.ts";
import { renderExtraArgument } from "./extra-argument.ts";
import { forkArguments } from "./fork-arguments.ts";
import { parseCodexArgs } from "./parse-codex-args.ts";
import { promptArguments } from "./prompt-arguments.ts";
import { type SandboxOptions, sandboxArguments } from "./sandbox-arguments.ts";
import { type ToolOptions, toolArguments } from "./tool-arguments.ts";

/** What one run of `codex exec` for a worker is made from. */
export interface ExecOptions extends ConfigurationOptions, SandboxOptions, ToolOptions {
	/** Absolute path; Codex's working root. */
	readonly worktree: string;
	readonly profile?: string;
	/** Absolute path of the JSON schema of the last message. Codex asks the model for it, and does not check. */
	readonly outputSchema?: string;
	/**
	 * The id of a thread to go on from. Codex makes a new one that begins with it: the old one stays
	 * as it is, and the turns of the new one are counted from 0.
	 */
	readonly continues?: string;
	/** The text, or `stdin`: then Codex reads it from its standard input, which may be a file. */
	readonly prompt: string | { readonly from: "stdin" };
}

/**
 * The argument vector, without the binary, that runs a worker. Throws `CODEX_ARGS_REFUSED` for
 * user arguments that could undo the guard, `CODEX_PROMPT_UNUSABLE` for a prompt that Codex would
 * not take as one, `CODEX_THREAD_INVALID` for an id that is none.
 */
export function execArguments(options: ExecOptions): readonly string[] {
	const { scope, worktree, profile, codexArgs = [], outputSchema, continues, prompt } = options;
	const named = profile === undefined ? [] : [`--profile=${profile}`];
	const extra = parseCodexArgs([...named, ...codexArgs]);
	return [
		"exec",
		"--json",
		`--cd=${worktree}`,
		...extra.filter(({ name }) => isInScope(name, scope)).map(renderExtraArgument),
		...sandboxArguments(options),
		...toolArguments(options),
		...ownConfiguration(options),
		...(outputSchema === undefined ? [] : [`--output-schema=${outputSchema}`]),
		...forkArguments(continues),
		...promptArguments(prompt),
	];
}

/** A worker that only reads gets no directory to write to. */
const isInScope = (name: string, scope: ExecOptions["scope"]) =>
	scope === "standard" || name !== "add-dir";
