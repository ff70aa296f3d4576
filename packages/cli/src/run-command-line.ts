import { CodedError } from "@codex-workers/protocol";
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
		const isJson = argv.includes("--json");
		if (error instanceof CommanderError) {
			if (error.exitCode === 0) return ExitCode.done;
			if (isJson) context.stdout.write(`${JSON.stringify(failureJson(usageError(error)))}\n`);
			return ExitCode.usage;
		}
		if (isJson) context.stdout.write(`${JSON.stringify(failureJson(error))}\n`);
		else context.stderr.write(failureText(error, context.stderr.columns));
		return exitCodeOf(error);
	}
}

/** Commander has told people already; scripts get the same as an object. */
function usageError({ message }: CommanderError): CodedError {
	return new CodedError("USAGE", message.replace(/^error: /, ""), {
		hint: "Add --help to see how the command is used.",
	});
}
