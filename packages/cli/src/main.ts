import type { CliContext } from "./cli-context.ts";
import { runCommandLine } from "./run-command-line.ts";

/** Runs the command line of this process and returns its exit code. */
export function main(): Promise<number> {
	const context: CliContext = {
		// biome-ignore lint/style/noProcessEnv: the one place where the environment comes in
		env: process.env,
		cwd: process.cwd(),
		execPath: process.execPath,
		stdin: process.stdin,
		stdout: process.stdout,
		stderr: process.stderr,
		now: Date.now,
		interruption: catchSignals(),
	};
	return runCommandLine(process.argv.slice(2), context);
}

function catchSignals(): () => AbortSignal {
	const controller = new AbortController();
	const abort = () => controller.abort();
	let isCaught = false;
	return () => {
		if (!isCaught) {
			for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, abort);
			isCaught = true;
		}
		return controller.signal;
	};
}
