import { Command } from "commander";

/** `codex-workers help [command…]`: what `--help` after the command shows, for commands in commands, too. */
export function helpCommand(program: Command): Command {
	const help = new Command("help")
		.description("Show how a command is used.")
		.argument("[command...]", "the command, such as report started")
		.addHelpText("after", "\nExample:\n  codex-workers help report started");
	return help.action((words: readonly string[]) => {
		let command = program;
		for (const word of words) {
			const named = command.commands.find((one) => one.name() === word);
			command = named ?? help.error(`error: unknown command '${words.join(" ")}'`);
		}
		command.outputHelp();
	});
}
