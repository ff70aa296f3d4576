import { CommanderError } from "commander";
import type { CliContext } from "./cli-context.ts";
import { ExitCode, exitCodeOf } from "./output/exit-code.ts";
import { failureJson, failureText } from "./output/failure-text.ts";
import { createProgram } from "./program.ts";

/** Runs the command line of this process and returns its exit code. */
export async function main(): Promise<number> {
	const interrupted = abortOnSignals();
	const context: CliContext = {
		// biome-ignore lint/style/noProcessEnv: the one place where the environment comes in
		env: process.env,
		cwd: process.cwd(),
		execPath: process.execPath,
		stdin: process.stdin,
		stdout: process.stdout,
		stderr: process.stderr,
		now: Date.now,
		signal: interrupted.signal,
	};
	try {
		return await runCommandLine(process.argv.slice(2), context);
	} finally {
		interrupted.release();
	}
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

function abortOnSignals(): { signal: AbortSignal; release: () => void } {
	const controller = new AbortController();
	const abort = () => controller.abort();
	const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
	for (const signal of signals) process.once(signal, abort);
	return {
		signal: controller.signal,
		release: () => {
			for (const signal of signals) process.removeListener(signal, abort);
		},
	};
}
