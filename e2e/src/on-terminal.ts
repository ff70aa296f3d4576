import { fileURLToPath } from "node:url";
import { execa } from "execa";

const BIN = fileURLToPath(new URL("../../packages/cli/bin/codex-workers.mjs", import.meta.url));

/** Of util-linux, which every Linux has: no package of ours brings it. */
const TERMINAL = "script";

/** Where a run on a terminal is started, and how wide that is. */
export interface TerminalRun {
	readonly cwd: string;
	readonly env: Readonly<Record<string, string>>;
	readonly columns: number;
}

/**
 * Runs the built `codex-workers` on a terminal of its own (that of `script`). What is written to
 * its input is typed there: `\u0003` is Ctrl-C. The answer has what the terminal got.
 */
export function onTerminal(args: readonly string[], { cwd, env, columns }: TerminalRun) {
	const command = `stty cols ${columns} rows 40; exec "$NODE_OF_TEST" "$BIN_OF_TEST" ${args.join(" ")}`;
	return execa(TERMINAL, ["--quiet", "--return", "--command", command, "/dev/null"], {
		reject: false,
		cwd,
		extendEnv: false,
		env: { ...env, SHELL: "/bin/sh", NODE_OF_TEST: process.execPath, BIN_OF_TEST: BIN },
		stdin: "pipe",
	});
}
