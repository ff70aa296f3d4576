import { Command, Option } from "commander";
import { parseHookChoice } from "../install/hook-choice.ts";
import type { InstallFlags } from "../install/install.ts";
import type { Perform } from "../perform.ts";

/** `codex-workers install`. */
export function installCommand(perform: Perform): Command {
	return new Command("install")
		.summary(SUMMARY)
		.description(DESCRIPTION)
		.option("--user", "for all your sessions: $CODEX_HOME/hooks.json (the default)")
		.addOption(
			new Option("--project", "for sessions in this repository: .codex/hooks.json").conflicts(
				"user",
			),
		)
		.option("--with <hooks>", "some of gate,stop (default: both)", parseHookChoice)
		.option("--trust", "have Codex trust exactly these hooks, without asking")
		.option("--dry-run", "print what would be written, and write nothing")
		.option("--managed", "print what an administrator puts into /etc/codex/requirements.toml")
		.option("--json", "print one JSON object")
		.addHelpText("after", EXAMPLES)
		.action((flags: InstallFlags) =>
			perform(flags, async (context) => {
				const { install } = await import("../install/install.ts");
				return install(context, flags);
			}),
		);
}

const SUMMARY = "Register the hooks in Codex, so that they guard your own sessions, too.";

const DESCRIPTION = [
	SUMMARY,
	"Workers need none of this: each is started with its own hooks. Installed, the gate judges and the Stop hook reminds in every session in a repository that carries codex-workers.json; elsewhere they are silent.",
	"Codex skips a hook that is not trusted without a word. --trust trusts these and no others, and reads back whether Codex would run them; without it you are asked.",
	"Other people's hooks and their trust stay as they are. `codex-workers uninstall` undoes everything.",
].join("\n\n");

const EXAMPLES = `
Examples:
  codex-workers install --trust
  codex-workers install --project --with gate --dry-run`;
