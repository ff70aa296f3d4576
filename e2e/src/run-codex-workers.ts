import { fileURLToPath } from "node:url";
import { execa } from "execa";

const BIN = fileURLToPath(new URL("../../packages/cli/bin/codex-workers.mjs", import.meta.url));

/** How a run of the built command line is started. */
export interface RunOptions {
	readonly cwd?: string;
	readonly env?: Readonly<Record<string, string | undefined>>;
	/** Arguments for Node, before the program. */
	readonly node?: readonly string[];
}

/** Runs the built `codex-workers` as a user does: a process of its own, no terminal. */
export function runCodexWorkers(
	args: readonly string[],
	{ cwd = process.cwd(), env = {}, node = [] }: RunOptions = {},
) {
	return execa(process.execPath, [...node, BIN, ...args], {
		reject: false,
		stdin: "ignore",
		extendEnv: false,
		cwd,
		// biome-ignore lint/style/noProcessEnv: the caller's environment is the user's
		env: { ...process.env, NO_COLOR: "1", ...env },
	});
}
