import { Command } from "commander";
import type { Perform } from "../perform.ts";

/** `codex-workers scopes`: what workers of each scope may do. */
export function scopesCommand(perform: Perform): Command {
	return new Command("scopes")
		.description("Show each scope: how Codex is started in it, and what the gate lets through.")
		.option("--json", "print one JSON object")
		.addHelpText("after", "\nExample:\n  codex-workers scopes")
		.action((flags: { json?: boolean }) =>
			perform(flags, async (context) => {
				const { showScopes } = await import("../dispatching/show-scopes.ts");
				return showScopes(context);
			}),
		);
}
