import type { Undecidable } from "../hook/tool-use-intent.ts";
import type { Denial } from "./denial.ts";
import { plainText } from "./plain-text.ts";

/** The denial of a command that may or may not open a pull request, or not the one it seems to. */
export function undecidableDenial(undecidable: Undecidable): Denial {
	const { cause } = undecidable;
	return {
		kind: "undecidable",
		rule: `undecidable-${cause}`,
		sentence: sentence(undecidable),
		next: plainWriting(cause),
	};
}

function sentence({ word, why, cause }: Undecidable): string {
	const shown = `“${plainText(word, 80)}”`;
	if (cause === "session") {
		return `${shown} would wait for commands, and text typed into it is not checked`;
	}
	if (cause === "company") {
		return `${shown} does not stand alone on its line, and the rest may change what it would propose`;
	}
	return `it cannot be told whether this opens a pull request: ${shown} ${plainText(why, 240)}`;
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
			return "run each command directly, or give the program a script, a file or `-c`";
		case "syntax":
			return "correct the script, or write its parts as separate commands";
		case "limit":
			return "split it into shorter commands";
		case "company":
			return "run the rest first, then `gh pr create` by itself with its title and body written out (a long body in a file, with --body-file)";
		case "several":
			return "open one pull request with each command";
	}
}
