import { type ParsedFlags, parseFlags } from "../../flags/parse-flags.ts";
import { isOn, lastWord } from "../../flags/read-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { type Argument, wordOf } from "../../machine/argument.ts";
import { couldBeAnyOf } from "../../text/could-be.ts";
import { literalOf } from "../../text/literal.ts";
import { showText } from "../../text/show-text.ts";
import type { Text } from "../../text/text.ts";
import {
	type CommandVerdict,
	CREATION_FIELDS,
	type CreationField,
	PASSES,
} from "../../verdict/command-verdict.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import { type CreationDetails, creates } from "../creation.ts";
import type { Invocation } from "../invocation.ts";
import { findSubcommand } from "./find-subcommand.ts";

const CREATING = ["create", "new", "revert"];
const VALUED = valuedFlags({
	assignee: "-a --assignee",
	base: "-B --base",
	body: "-b --body",
	bodyFile: "-F --body-file",
	head: "-H --head",
	label: "-l --label",
	milestone: "-m --milestone",
	project: "-p --project",
	recover: "--recover",
	repository: "-R --repo",
	reviewer: "-r --reviewer",
	template: "-T --template",
	title: "-t --title",
});

/** `gh pr …`: create, its alias new, and revert open a pull request, unless help or a dry run is asked for. */
export function judgeGhPr(invocation: Invocation, args: readonly Argument[]): CommandVerdict {
	const subcommand = findSubcommand(args, new Set(["--help"]));
	if (subcommand === undefined) return PASSES;
	const word = wordOf(subcommand.word);
	if (word === undefined || hasGlob(subcommand.word.text)) {
		if (!couldBeAnyOf(subcommand.word.text, CREATING)) return PASSES;
		const shown = showText(subcommand.word.text);
		return undecidable("dynamic", shown, "stands where gh pr expects its subcommand; write it out");
	}
	if (!CREATING.includes(word)) return PASSES;
	const flags = parseFlags(subcommand.args, { valued: VALUED, interspersed: true });
	if (isOn(flags, "-h", "--help", "--dry-run")) return PASSES;
	return creates("gh", invocation.argv, details(invocation, flags));
}

/** What can be read literally of the options that `gh pr create` and `codex-workers pr create` share. */
export function readPrFlags(invocation: Invocation, args: readonly Argument[]) {
	const flags = parseFlags(args, { valued: VALUED, interspersed: true });
	return {
		isHarmless: isOn(flags, "-h", "--help", "--dry-run"),
		details: details(invocation, flags),
	};
}

function details(invocation: Invocation, flags: ParsedFlags): CreationDetails {
	return {
		given: CREATION_FIELDS.filter((field) => isGiven(flags, field)),
		operands: flags.operands,
		title: lastWord(flags, "title"),
		body: lastWord(flags, "body") ?? bodyFromFile(invocation, flags),
		bodyFile: lastWord(flags, "bodyFile"),
		head: lastWord(flags, "head"),
		base: lastWord(flags, "base"),
		repository: lastWord(flags, "repository") ?? invocation.variable("GH_REPO"),
	};
}

/** The file of a body gives the body too. */
function isGiven({ values }: ParsedFlags, field: CreationField): boolean {
	return values.has(field) || (field === "body" && values.has("bodyFile"));
}

function bodyFromFile(invocation: Invocation, flags: ParsedFlags): string | undefined {
	const path = flags.values.get("bodyFile")?.at(-1);
	if (path === undefined) return undefined;
	const text = wordOf(path) === "-" ? invocation.stdin : invocation.fileText(path.text);
	return text === undefined ? undefined : literalOf(text);
}

function hasGlob(text: Text): boolean {
	return text.some((piece) => piece.kind === "glob");
}
