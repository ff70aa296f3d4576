import { Command } from "commander";
import { usageError } from "../output/usage-error.ts";

/** `codex-workers help [command…]`: what `--help` after the command shows, for commands in commands, too. */
export function helpCommand(program: Command): Command {
	return new Command("help")
		.description("Show how a command is used.")
		.argument("[command...]", "the command, such as report started")
		.addHelpText("after", "\nExample:\n  codex-workers help report started")
		.action((words: readonly string[]) => {
			let command = program;
			for (const word of words) {
				const named = command.commands.find((one) => one.name() === word);
				if (named === undefined)
					throw usageError(`There is no command ${words.join(" ")}.`, command);
				command = named;
			}
			command.outputHelp();
		});
}
