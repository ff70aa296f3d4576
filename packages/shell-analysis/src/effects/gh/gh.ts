import { wordOf } from "../../machine/argument.ts";
import { couldBeAnyOf } from "../../text/could-be.ts";
import { showText } from "../../text/show-text.ts";
import { type CommandVerdict, PASSES } from "../../verdict/command-verdict.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import type { Invocation } from "../invocation.ts";
import { findSubcommand } from "./find-subcommand.ts";
import { judgeGhApi } from "./gh-api.ts";
import { GH_COMMANDS, HARMLESS_EXTENSIONS } from "./gh-commands.ts";
import { judgeGhPr } from "./gh-pr.ts";

const ROOT_SWITCHES = new Set(["--help", "--version"]);

/** What a call of GitHub's `gh` does; aliases are taken out before. */
export function judgeGh(invocation: Invocation): CommandVerdict {
	const subcommand = findSubcommand(invocation.args, ROOT_SWITCHES);
	if (subcommand === undefined) return PASSES;
	const word = wordOf(subcommand.word);
	if (word === "pr") return judgeGhPr(invocation, subcommand.args);
	if (word === "api") return judgeGhApi(invocation, subcommand.args);
	const shown = showText(subcommand.word.text);
	if (word === undefined) {
		if (!couldBeAnyOf(subcommand.word.text, ["pr", "api"])) return PASSES;
		return undecidable("dynamic", shown, "stands where gh expects its subcommand; write it out");
	}
	if (isHarmless(word)) return PASSES;
	const why = "is not a subcommand of gh; an alias or an extension may open a pull request";
	return undecidable("subcommand", shown, why);
}

function isHarmless(word: string): boolean {
	return GH_COMMANDS.has(word.toLowerCase()) || HARMLESS_EXTENSIONS.has(word);
}
