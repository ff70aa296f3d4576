import { Command } from "commander";
import type { Perform } from "../perform.ts";

/** `codex-workers claims`. */
export function claimsCommand(perform: Perform): Command {
	return new Command("claims")
		.description("List the claims of this repository: which worker holds which issue, until when.")
		.option("--json", "print one JSON object")
		.addHelpText("after", "\nExample:\n  codex-workers claims")
		.action((flags: { json?: boolean }) =>
			perform(flags, async (context) => {
				const { showClaims } = await import("../dispatching/show-claims.ts");
				return showClaims(context);
			}),
		);
}
