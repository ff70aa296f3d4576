import { Command, Option } from "commander";
import type { Perform } from "../perform.ts";

interface UninstallFlags {
	project?: boolean;
	json?: boolean;
}

/** `codex-workers uninstall`. */
export function uninstallCommand(perform: Perform): Command {
	return new Command("uninstall")
		.description("Take the hooks out of Codex again: every file becomes what it was.")
		.option("--user", "those for all your sessions (the default)")
		.addOption(new Option("--project", "those of this repository").conflicts("user"))
		.option("--json", "print one JSON object")
		.addHelpText("after", "\nExample:\n  codex-workers uninstall")
		.action((flags: UninstallFlags) =>
			perform(flags, async (context) => {
				const { uninstall } = await import("../install/uninstall.ts");
				return uninstall(context, flags);
			}),
		);
}
