import { HOLE } from "../words/hole.ts";
import { optionRule } from "../words/option-rule.ts";
import { anyArguments, onlyOptions, rulesFor } from "../words/program-rules.ts";
import { readOptions } from "../words/read-options.ts";
import type { ProgramRule, Refusal } from "../words/refusal.ts";
import { judgeFind } from "./find.ts";

/** Programs that show what files and which system there are. */
export const FILE_PROGRAMS: readonly (readonly [string, ProgramRule])[] = [
	...rulesFor("ls stat du df readlink realpath basename dirname which", anyArguments),
	...rulesFor("uname arch whoami id groups nproc uptime", anyArguments),
	...rulesFor("find", judgeFind),
	...rulesFor(
		"fd fdfind",
		onlyOptions(`-aFgHIiLlpsu01 -c: -d: -e: -E: -t: -S: --absolute-path
		--fixed-strings --glob --hidden --no-ignore --no-ignore-vcs --ignore-case --case-sensitive
		--follow --full-path --max-depth: --min-depth: --exact-depth: --type: --extension: --exclude:
		--size: --changed-within: --changed-before: --color: --max-results: --version --help`),
	),
	...rulesFor(
		"tree",
		onlyOptions(`-adDfFhilpsStuv -L: -I: -P: --noreport --dirsfirst --gitignore
		--prune --du --si --charset: --filelimit: --matchdirs --ignore-case`),
	),
	...rulesFor(
		"file",
		onlyOptions(`-bhikLN0 -F: --brief --mime --mime-type --mime-encoding
		--dereference --no-dereference --keep-going --no-pad --separator:`),
	),
	...rulesFor("tar", judgeTar),
	...rulesFor("date", judgeDate),
	...rulesFor("hostname", onlyOptions("-fsid", 0)),
	...rulesFor("node python python3 ruby rustc gcc java", judgeVersion),
];

const LIST = onlyOptions("-tvzjJ -f: --list --verbose --file:");

/** The first word may be letters without their dash. */
function judgeTar([first = "", ...rest]: readonly string[]): Refusal | undefined {
	const remote = [first, ...rest].find((word) => word.includes(":") || word.startsWith(HOLE));
	if (remote !== undefined)
		return { word: remote, why: "may be an archive on another machine, or an option" };
	if (/^(?:-?[vzjJ]*t[vzjJ]*f?|--list)$/.test(first)) {
		return LIST([first.replace(/^(?!-)/, "-"), ...rest]);
	}
	return { word: first, why: "is not how tar is asked for a list" };
}

const DATE = optionRule(`-uR -d: -r: -I? --utc --universal --date: --reference: --rfc-email
	--rfc-3339: --iso-8601`);

/** An operand that is no format sets the clock. */
function judgeDate(args: readonly string[]): Refusal | undefined {
	const read = readOptions(args, DATE);
	if ("refusal" in read) return read.refusal;
	const time = read.operands.find((word) => !word.startsWith("+"));
	return time === undefined ? undefined : { word: time, why: "would set the clock" };
}

/** An interpreter may only be asked which one it is. */
function judgeVersion(args: readonly string[]): Refusal | undefined {
	const [word = ""] = args;
	if (args.length === 1 && /^(?:--version|-V)$/.test(word)) return undefined;
	return { word: args.slice(0, 2).join(" "), why: "makes an interpreter run a program" };
}
