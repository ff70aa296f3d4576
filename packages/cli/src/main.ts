import { CommanderError } from "commander";
import type { CliContext } from "./cli-context.ts";
import { ExitCode, exitCodeOf } from "./output/exit-code.ts";
import { failureJson, failureText } from "./output/failure-text.ts";
import { createProgram } from "./program.ts";

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

/** Runs one command line; every failure becomes text (or JSON) and an exit code. */
export async function runCommandLine(
	argv: readonly string[],
	context: CliContext,
): Promise<number> {
	let exitCode: number = ExitCode.done;
	const program = createProgram(context, (code) => {
		exitCode = code;
	});
	try {
		await program.parseAsync(argv, { from: "user" });
		return exitCode;
	} catch (error) {
		if (error instanceof CommanderError) {
			return error.exitCode === 0 ? ExitCode.done : ExitCode.usage;
		}
		if (argv.includes("--json")) context.stdout.write(`${JSON.stringify(failureJson(error))}\n`);
		else context.stderr.write(failureText(error));
		return exitCodeOf(error);
	}
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
