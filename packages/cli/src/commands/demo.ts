import { Command } from "commander";
import type { DemoFlags } from "../demo/demo-flags.ts";
import type { Perform } from "../perform.ts";

/** `codex-workers demo`. */
export function demoCommand(perform: Perform): Command {
	return new Command("demo")
		.description("A worker's whole life on this machine: the real codex, no network, no token.")
		.option("--json", "print one JSON object instead of the live list")
		.option("--keep", "keep the demo's folder: repository, worktree, logs")
		.option(
			"--no-gh",
			"open the pull request with `codex-workers pr create` even where gh is installed",
		)
		.option("--no-trust", "leave the hooks untrusted, to see that the demo refuses to go on")
		.addHelpText("after", "\nExample:\n  codex-workers demo")
		.action((flags: DemoFlags) =>
			perform(flags, async (context) => {
				const { demo } = await import("../demo/demo.ts");
				return demo(context, flags);
			}),
		);
}
