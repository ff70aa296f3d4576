import { parseFlags } from "../flags/parse-flags.ts";
import { isOn, lastWord } from "../flags/read-flags.ts";
import { valuedFlags } from "../flags/valued-flags.ts";
import { type Argument, wordOf } from "../machine/argument.ts";
import { couldBeAnyOf } from "../text/could-be.ts";
import { showText } from "../text/show-text.ts";
import { type CommandVerdict, PASSES } from "../verdict/command-verdict.ts";
import { undecidable } from "../verdict/undecidable.ts";
import { creates } from "./creation.ts";
import { judgeGhApi } from "./gh/gh-api.ts";
import type { Invocation } from "./invocation.ts";

const GLOBAL = valuedFlags({
	directory: "-C",
	config: "-c",
	gitDir: "--git-dir",
	workTree: "--work-tree",
});
const VALUED = valuedFlags({
	assign: "-a --assign",
	base: "-b --base",
	file: "-F --file",
	head: "-h --head",
	issue: "-i --issue",
	labels: "-l --labels",
	message: "-m --message",
	milestone: "-M --milestone",
	reviewer: "-r --reviewer",
});

/** A message is title and body; it may be in a file. */
const GIVEN_BY = [
	["title", "message"],
	["body", "message"],
	["body", "file"],
	["bodyFile", "file"],
	["head", "head"],
	["base", "base"],
] as const;

/** `hub pull-request` and `hub api`; everything else hub does is git. */
export function judgeHub(invocation: Invocation): CommandVerdict {
	const [subcommand, ...args] = parseFlags(invocation.args, {
		valued: GLOBAL,
		interspersed: false,
	}).operands;
	if (subcommand === undefined) return PASSES;
	const word = wordOf(subcommand);
	if (word === "api") return judgeGhApi(invocation, args);
	if (word === "pull-request") return judgePullRequest(invocation, args);
	if (word !== undefined || !couldBeAnyOf(subcommand.text, ["pull-request", "api"])) return PASSES;
	const shown = showText(subcommand.text);
	return undecidable("dynamic", shown, "stands where hub expects its subcommand; write it out");
}

function judgePullRequest(invocation: Invocation, args: readonly Argument[]): CommandVerdict {
	const flags = parseFlags(args, { valued: VALUED, interspersed: true });
	if (isOn(flags, "--help")) return PASSES;
	const message = lastWord(flags, "message");
	const [title, ...body] = message?.split("\n") ?? [];
	return creates("hub", invocation.argv, {
		given: GIVEN_BY.filter(([, flag]) => flags.values.has(flag)).map(([field]) => field),
		operands: flags.operands,
		title,
		body: body.length === 0 ? undefined : body.join("\n").trim(),
		bodyFile: lastWord(flags, "file"),
		head: lastWord(flags, "head"),
		base: lastWord(flags, "base"),
	});
}
