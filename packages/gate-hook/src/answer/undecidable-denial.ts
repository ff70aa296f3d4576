import type { Undecidable } from "../hook/tool-use-intent.ts";
import type { Denial } from "./denial.ts";
import { plainText } from "./plain-text.ts";

/** The denial of a command that may or may not open a pull request. */
export function undecidableDenial({ word, why, cause }: Undecidable): Denial {
	return {
		kind: "undecidable",
		rule: `undecidable-${cause}`,
		sentence: `it cannot be told whether this opens a pull request: “${plainText(word, 80)}” ${plainText(why, 240)}`,
		next: plainWriting(cause),
	};
}

function plainWriting(cause: Undecidable["cause"]): string {
	switch (cause) {
		case "dynamic":
			return "write that word out, without a variable or a substitution, and run the command again";
		case "subcommand":
			return "write the command out with gh's own subcommands instead of an alias";
		case "planting":
			return "run the command itself instead of an alias for it";
		case "session":
			return "run each command directly instead of typing it into a shell or prompt";
		case "syntax":
			return "correct the script, or write its parts as separate commands";
		case "limit":
			return "split it into shorter commands";
		case "several":
			return "open one pull request with each command";
	}
}
