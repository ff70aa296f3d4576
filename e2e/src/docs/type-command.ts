import { execPath } from "node:process";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

/** What the command line needs of the world that it runs in. */
interface World {
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly cwd: string;
}

const SOURCE = new URL("../../../packages/cli/src/run-command-line.ts", import.meta.url);

/**
 * Runs a command line in this process, as one that is not a terminal: what it says and the exit
 * code. Many of them cost little so, where a process each would load everything anew.
 */
export async function typeCommand(argv: readonly string[], { env, cwd }: World) {
	const { runCommandLine }: { runCommandLine: RunCommandLine } = await import(
		fileURLToPath(SOURCE)
	);
	const said: string[] = [];
	const output = { write: (text: string) => said.push(text) };
	const exitCode = await runCommandLine(argv, {
		...{ env, cwd, execPath, now: Date.now, stdin: Readable.from([""]) },
		...{ stdout: output, stderr: output, interruption: () => new AbortController().signal },
	});
	return { exitCode, said: said.join("").trimEnd() };
}

type RunCommandLine = (argv: readonly string[], context: object) => Promise<number>;
