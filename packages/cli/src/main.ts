import type { CliContext, Output } from "./cli-context.ts";
import { runCommandLine } from "./run-command-line.ts";

/** Runs the command line of this process and returns its exit code. */
export function main(): Promise<number> {
	const controller = new AbortController();
	const context: CliContext = {
		// biome-ignore lint/style/noProcessEnv: the one place where the environment comes in
		env: process.env,
		cwd: process.cwd(),
		execPath: process.execPath,
		stdin: process.stdin,
		stdout: output(process.stdout, controller),
		stderr: output(process.stderr, controller),
		now: Date.now,
		interruption: catchSignals(controller),
	};
	return runCommandLine(process.argv.slice(2), context);
}

/** A reader that goes away (a closed pipe or terminal) is an interrupt, not a crash. */
function output(stream: NodeJS.WriteStream, controller: AbortController): Output {
	stream.on("error", () => controller.abort());
	return stream;
}

function catchSignals(controller: AbortController): () => AbortSignal {
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
