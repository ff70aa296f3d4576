import path from "node:path";
import type { CliContext } from "../../cli-context.ts";

const KEPT = ["HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "SHELL"] as const;

/**
 * The environment of the demo: of the user's own only what programs need to run, so that no
 * token, no proxy and no configuration of theirs has a part in it. The Node that runs this is
 * first on the PATH, because the worker's tests need one that reads TypeScript.
 */
export function demoEnvironment(
	context: Pick<CliContext, "env" | "execPath">,
	parts: { gitHub: Readonly<Record<string, string>>; root: string; codexBinary: string },
): Record<string, string> {
	const kept = KEPT.flatMap((name) => {
		const value = context.env[name];
		return value === undefined ? [] : [[name, value] as const];
	});
	return {
		...Object.fromEntries(kept),
		PATH: [path.dirname(context.execPath), context.env["PATH"] ?? ""].join(path.delimiter),
		...parts.gitHub,
		...codexFolders(parts.root),
		CODEX_BIN: parts.codexBinary,
		NO_COLOR: "1",
	};
}

/** Where Codex keeps what it writes: its home, and its temporary files, which it leaves behind. */
export function codexFolders(root: string): { CODEX_HOME: string; TMPDIR: string } {
	return { CODEX_HOME: path.join(root, "codex-home"), TMPDIR: path.join(root, "tmp") };
}
