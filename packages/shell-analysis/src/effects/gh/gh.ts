import { type Argument, wordOf } from "../../machine/argument.ts";
import { couldBeAnyOf } from "../../text/could-be.ts";
import { literalOf } from "../../text/literal.ts";
import { showText } from "../../text/show-text.ts";
import { type CommandVerdict, PASSES } from "../../verdict/command-verdict.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import type { Invocation } from "../invocation.ts";
import { findSubcommand, type Subcommand } from "./find-subcommand.ts";
import { judgeGhApi } from "./gh-api.ts";
import { GH_COMMANDS, HARMLESS_EXTENSIONS } from "./gh-commands.ts";
import { judgeGhPr } from "./gh-pr.ts";

const ROOT_SWITCHES = new Set(["--help", "--version"]);
const EXTENSIONS = /^ext(?:ension)?s?$/;

/** What a call of GitHub's `gh` does; aliases are taken out before. */
export function judgeGh(invocation: Invocation): CommandVerdict {
	const subcommand = findSubcommand(invocation.args, ROOT_SWITCHES);
	if (subcommand === undefined) return PASSES;
	const word = wordOf(subcommand.word);
	if (word === "pr") return judgeGhPr(invocation, subcommand.args);
	if (word === "api") return judgeGhApi(invocation, subcommand.args);
	const extension = word !== undefined && EXTENSIONS.test(word) ? executed(subcommand) : undefined;
	if (extension !== undefined) return judgeExtension(extension);
	const shown = showText(subcommand.word.text);
	if (word === undefined || subcommand.word.text.some(({ kind }) => kind === "glob")) {
		if (!couldBeAnyOf(subcommand.word.text, ["pr", "api"])) return PASSES;
		return undecidable("dynamic", shown, "stands where gh expects its subcommand; write it out");
	}
	if (isHarmless(word)) return PASSES;
	return judgeExtension(subcommand.word);
}

/** `gh extension exec name` is `gh name`, also where gh has a command of that name itself. */
function executed({ args }: Subcommand): Argument | undefined {
	const action = findSubcommand(args, ROOT_SWITCHES);
	if (action === undefined || wordOf(action.word) !== "exec") return undefined;
	return findSubcommand(action.args, ROOT_SWITCHES)?.word;
}

function judgeExtension({ text }: Argument): CommandVerdict {
	if (HARMLESS_EXTENSIONS.has(literalOf(text) ?? "")) return PASSES;
	const why = "is not a subcommand of gh; an alias or an extension may open a pull request";
	return undecidable("subcommand", showText(text), why);
}

function isHarmless(word: string): boolean {
	return GH_COMMANDS.has(word.toLowerCase()) || HARMLESS_EXTENSIONS.has(word);
}
