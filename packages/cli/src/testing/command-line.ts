import { Readable } from "node:stream";
import type { CliContext } from "../cli-context.ts";
import { runCommandLine } from "../run-command-line.ts";

/** What a command line came to. */
export interface Ran {
	readonly exitCode: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs a command line in this process, in the world of a test. */
export async function commandLine(
	argv: readonly string[],
	world: { env?: CliContext["env"]; cwd?: string; stdin?: string | Uint8Array } = {},
): Promise<Ran> {
	const out: string[] = [];
	const err: string[] = [];
	const exitCode = await runCommandLine(argv, {
		env: world.env ?? {},
		cwd: world.cwd ?? process.cwd(),
		execPath: process.execPath,
		stdin: Readable.from([world.stdin ?? ""]),
		stdout: { write: (text) => out.push(text) },
		stderr: { write: (text) => err.push(text) },
		now: () => Date.parse("2026-01-01T00:00:00Z"),
		interruption: () => new AbortController().signal,
	});
	return { exitCode, stdout: out.join(""), stderr: err.join("") };
}
