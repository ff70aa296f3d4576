import { type Command, CommanderError } from "commander";
import type { CliContext } from "./cli-context.ts";
import { ExitCode, exitCodeOf } from "./output/exit-code.ts";
import { failureJson } from "./output/failure-text.ts";
import { fittedFailure } from "./output/fitted-failure.ts";
import { refusedUsage } from "./output/usage-error.ts";
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
	} catch (thrown) {
		if (thrown instanceof CommanderError && hasBeenAnswered(thrown)) {
			return thrown.exitCode === 0 ? ExitCode.done : ExitCode.usage;
		}
		const error =
			thrown instanceof CommanderError ? refusedUsage(thrown, meant(program, argv)) : thrown;
		if (argv.includes("--json")) context.stdout.write(`${JSON.stringify(failureJson(error))}\n`);
		else context.stderr.write(await fittedFailure(error, context.stderr.columns));
		return exitCodeOf(error);
	}
}

/** By help or by the version: where help was not asked for, it was still what there is to say. */
function hasBeenAnswered({ code, exitCode }: CommanderError): boolean {
	return exitCode === 0 || code === "commander.help";
}

/** The command that the words name, as far as they name one. */
function meant(command: Command, [word, ...others]: readonly string[]): Command {
	const named = command.commands.find((one) => one.name() === word);
	return named === undefined ? command : meant(named, others);
}
