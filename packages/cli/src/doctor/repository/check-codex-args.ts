import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { parseCodexArgs } from "@codex-workers/codex";
import type { DispatcherContext } from "@codex-workers/dispatcher";
import { type Finding, fail, ok } from "../check.ts";

/**
 * Whether workers can be started with `workers.codexArgs`: Codex leaves out a profile whose file is
 * missing without a word. Throws `CODEX_ARGS_REFUSED`.
 */
export async function checkCodexArgs({
	env,
	codexArgs,
}: Pick<DispatcherContext, "env"> & { readonly codexArgs: readonly string[] }): Promise<Finding> {
	const home = env["CODEX_HOME"] || join(env["HOME"] || homedir(), ".codex");
	const missing = parseCodexArgs(codexArgs)
		.filter(({ name }) => name === "profile")
		.map(({ value }) => join(home, `${value}.config.toml`))
		.find((file) => !existsSync(file));
	if (missing === undefined) {
		return ok(
			codexArgs.length === 0
				? "Workers get no arguments of your own for Codex."
				: `Workers get your arguments for Codex: ${codexArgs.join(" ")}.`,
		);
	}
	return fail(
		`workers.codexArgs names a profile without a file, ${missing}, so Codex goes on without it.`,
		"Make that file, or take the profile out of codex-workers.json.",
	);
}
