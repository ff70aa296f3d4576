import { Command } from "commander";
import type { CliContext } from "./cli-context.ts";
import { auditCommand } from "./commands/audit.ts";
import { claimsCommand } from "./commands/claims.ts";
import { cleanupCommand } from "./commands/cleanup.ts";
import { configCommand } from "./commands/config.ts";
import { demoCommand } from "./commands/demo.ts";
import { dispatchCommand } from "./commands/dispatch.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { explainCommand } from "./commands/explain.ts";
import { gateCommand } from "./commands/gate.ts";
import { helpCommand } from "./commands/help.ts";
import { installCommand } from "./commands/install.ts";
import { logsCommand } from "./commands/logs.ts";
import { prCommand } from "./commands/pr.ts";
import { promptCommand } from "./commands/prompt.ts";
import { replaceCommand } from "./commands/replace.ts";
import { reportCommand } from "./commands/report.ts";
import { reviewCommand } from "./commands/review.ts";
import { scopesCommand } from "./commands/scopes.ts";
import { statusCommand } from "./commands/status.ts";
import { stopCommand } from "./commands/stop.ts";
import { uninstallCommand } from "./commands/uninstall.ts";
import { ExitCode } from "./output/exit-code.ts";
import { helpLayout, helpWidth } from "./output/help-layout.ts";
import { printResult } from "./output/print-result.ts";
import type { Perform } from "./perform.ts";
import { version } from "./version.ts";

/** The whole command line; `exit` hears the exit code of the command that ran. */
export function createProgram(context: CliContext, exit: (code: number) => void): Command {
	const perform: Perform = async (options, handler) => {
		const { parseUncompiled } = await import("./parse-uncompiled.ts");
		parseUncompiled();
		const result = await handler(context);
		printResult(context, result, options);
		exit(result.exitCode ?? ExitCode.done);
	};
	const program = new Command("codex-workers")
		.description("Trustworthy unattended Codex workers on GitHub issues.")
		.version(version, "-V, --version", "print the version")
		.helpOption("-h, --help", "show how it is used")
		.configureOutput({
			writeOut: (text) => context.stdout.write(text),
			writeErr: (text) => context.stderr.write(text),
			getOutHelpWidth: () => helpWidth(context.stdout),
			getErrHelpWidth: () => helpWidth(context.stderr),
			// `runCommandLine` says it, as it says every other error.
			outputError: () => {},
		})
		.configureHelp(helpLayout);
	for (const create of COMMANDS) program.addCommand(create(perform));
	program.addCommand(helpCommand(program));
	return throwInsteadOfExit(program);
}

const COMMANDS = [
	demoCommand,
	dispatchCommand,
	explainCommand,
	statusCommand,
	claimsCommand,
	logsCommand,
	stopCommand,
	replaceCommand,
	cleanupCommand,
	promptCommand,
	reportCommand,
	reviewCommand,
	prCommand,
	gateCommand,
	scopesCommand,
	configCommand,
	auditCommand,
	installCommand,
	uninstallCommand,
	doctorCommand,
] as const;

function throwInsteadOfExit(command: Command): Command {
	command.exitOverride();
	for (const child of command.commands) {
		child.copyInheritedSettings(command);
		if (child.commands.length > 0)
			child.helpCommand("help [command]", "Show how a command is used.");
		throwInsteadOfExit(child);
	}
	return command;
}
