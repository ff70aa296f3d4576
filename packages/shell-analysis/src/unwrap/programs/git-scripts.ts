import { type Argument, argumentsOf, wordOf } from "../../machine/argument.ts";
import { joinTexts } from "../../text/join-texts.ts";
import { literal, literalOf, literalStart } from "../../text/literal.ts";
import { dropCharacters } from "../../text/slice-text.ts";
import type { Text } from "../../text/text.ts";
import { quoteArguments } from "../quote-arguments.ts";

/** The options of a subcommand that take a program. Long ones may be shortened. */
interface ProgramOptions {
	readonly long: readonly string[];
	/** A letter, which may stand in a cluster with its value behind it. */
	readonly short?: string;
}

const SCRIPTS: Readonly<Record<string, ProgramOptions>> = {
	rebase: { long: ["--exec"], short: "x" },
	difftool: { long: ["--extcmd"], short: "x" },
	"filter-branch": {
		long: `--setup --env-filter --tree-filter --index-filter --parent-filter --msg-filter --commit-filter
--tag-name-filter`.split(/\s+/),
	},
};
const PROGRAMS: readonly string[] =
	`--upload-pack --receive-pack --exec --open-files-in-pager --sendmail-cmd --to-cmd --cc-cmd --header-cmd
--smtp-server`.split(/\s+/);
const SHORT: ReadonlyMap<string, string> = new Map([
	["clone", "u"],
	["grep", "O"],
]);

/** The scripts among the arguments of the subcommands that take one. */
export function scriptsIn(name: string, args: readonly Argument[]): readonly Text[] {
	switch (name) {
		case "rebase":
		case "difftool":
		case "filter-branch":
			return valuesOf(args, SCRIPTS[name] ?? { long: [] });
		case "bisect":
			return wordOf(args[0]) === "run" ? [quoteArguments(args.slice(1))] : [];
		case "submodule":
			return afterForeach(args);
		default:
			return [];
	}
}

function afterForeach(args: readonly Argument[]): readonly Text[] {
	const words = args.map((argument) => wordOf(argument) ?? "");
	const start = words.indexOf("foreach");
	if (start < 0) return [];
	const [script, ...rest] = args.slice(Math.max(start, words.lastIndexOf("--recursive")) + 1);
	return script === undefined ? [] : [joinTexts([script.text, literal(" "), quoteArguments(rest)])];
}

/** The programs that any subcommand may be told to start: at the other end, as a pager, behind `ext::`. */
export function programsIn(name: string, args: readonly Argument[]): readonly Text[] {
	const remotes = args.flatMap(({ text }) =>
		literalStart(text).startsWith("ext::")
			? addressReadings(dropCharacters(text, "ext::".length))
			: [],
	);
	const helper = name === "remote-ext" ? args.slice(1, 2) : [];
	const addresses = helper.flatMap(({ text }) => addressReadings(text));
	const short = SHORT.get(name);
	const options = { long: PROGRAMS, ...(short === undefined ? {} : { short }) };
	return [...valuesOf(args, options), ...remotes, ...addresses];
}

/**
 * The address of an `ext::` helper is a command without a shell: `% ` is a blank inside a word, `%%` a percent sign.
 * With quotes in it, it was meant for one.
 */
function addressReadings(address: Text): readonly Text[] {
	const source = literalOf(address);
	if (source === undefined) return [address];
	const words = source.match(/(?:%[\s\S]|[^ %])+/g) ?? [];
	const plain = words.map((word) => word.replace(/%([\s\S])/g, "$1"));
	const asArguments = quoteArguments(argumentsOf(...plain));
	return source.includes("%") ? [asArguments] : [address, asArguments];
}

/** `git clone -c key=value`: settings of the clone, which hold for the clone itself too. */
export function cloneSettings(name: string, args: readonly Argument[]): readonly Text[] {
	return name === "clone" ? valuesOf(args, { long: ["--config"], short: "c" }) : [];
}

function valuesOf(args: readonly Argument[], options: ProgramOptions): readonly Text[] {
	return args.flatMap(({ text }, index) => {
		const length = optionLength(literalStart(text), options);
		if (length === undefined) return [];
		const value = dropCharacters(text, length);
		return value.length > 0 ? [value] : [args[index + 1]?.text ?? []];
	});
}

/** How many characters of the word are the option; undefined when it is another one. */
function optionLength(start: string, { long, short }: ProgramOptions): number | undefined {
	const name = /^--[a-z][\w-]*/.exec(start)?.[0];
	if (name !== undefined) {
		const isMeant = name.length > 3 && long.some((option) => option.startsWith(name));
		return isMeant ? name.length + (start[name.length] === "=" ? 1 : 0) : undefined;
	}
	if (short === undefined || !/^-\w/.test(start)) return undefined;
	const at = /^-\w*/.exec(start)?.[0].indexOf(short) ?? -1;
	return at < 0 ? undefined : at + 1;
}
