import { CommanderError } from "commander";
import type { CliContext } from "./cli-context.ts";
import { ExitCode, exitCodeOf } from "./output/exit-code.ts";
import { failureJson, failureText } from "./output/failure-text.ts";
import { createProgram } from "./program.ts";

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
