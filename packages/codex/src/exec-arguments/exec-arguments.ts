import { type ConfigurationOptions, ownConfiguration } from "./configuration-arguments.ts";
import { renderExtraArgument } from "./extra-argument.ts";
import { parseCodexArgs } from "./parse-codex-args.ts";
import { promptArguments } from "./prompt-arguments.ts";
import { type SandboxOptions, sandboxArguments } from "./sandbox-arguments.ts";
import { type ToolOptions, toolArguments } from "./tool-arguments.ts";

/** What one run of `codex exec` for a worker is made from. */
export interface ExecOptions extends ConfigurationOptions, SandboxOptions, ToolOptions {
	/** Absolute path; Codex's working root. */
	readonly worktree: string;
	readonly profile?: string;
	/** The text, or `stdin`: then Codex reads it from its standard input, which may be a file. */
	readonly prompt: string | { readonly from: "stdin" };
}

/**
 * The argument vector, without the binary, that runs a worker. Throws `CODEX_ARGS_REFUSED` for
 * user arguments that could undo the guard, `CODEX_PROMPT_UNUSABLE` for a prompt that Codex would
 * not take as one.
 */
export function execArguments(options: ExecOptions): readonly string[] {
	const { scope, worktree, profile, codexArgs = [], prompt } = options;
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
		...promptArguments(prompt),
	];
}

/** A worker that only reads gets no directory to write to. */
const isInScope = (name: string, scope: ExecOptions["scope"]) =>
	scope === "standard" || name !== "add-dir";
