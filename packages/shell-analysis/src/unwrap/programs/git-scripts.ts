import { type Argument, argumentsOf, wordOf } from "../../machine/argument.ts";
import { literalOf, literalStart } from "../../text/literal.ts";
import { dropCharacters } from "../../text/slice-text.ts";
import type { Text } from "../../text/text.ts";
import { joinArguments, quoteArguments } from "../quote-arguments.ts";

const SCRIPT = /^(?:-x|--exec|--extcmd|--[a-z]+-filter)(=|$)/;
const PROGRAM =
	/^--(?:upload-pack|receive-pack|exec|open-files-in-pager|sendmail-cmd|to-cmd|cc-cmd|header-cmd|smtp-server)(=|$)/;

/** The scripts among the arguments of the subcommands that take one. */
export function scriptsIn(name: string, args: readonly Argument[]): readonly Text[] {
	switch (name) {
		case "rebase":
		case "difftool":
		case "filter-branch":
			return valuesOf(args, SCRIPT);
		case "bisect":
			return wordOf(args[0]) === "run" ? [joinArguments(args.slice(1))] : [];
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
	return [joinArguments(args.slice(Math.max(start, words.lastIndexOf("--recursive")) + 1))];
}

/** The programs that any subcommand may be told to start: at the other end, as a pager, behind `ext::`. */
export function programsIn(name: string, args: readonly Argument[]): readonly Text[] {
	const remotes = args.flatMap(({ text }) =>
		literalStart(text).startsWith("ext::")
			? addressReadings(dropCharacters(text, "ext::".length))
			: [],
	);
	const own = name === "clone" ? valuesOf(args, /^-u()$/) : [];
	const pagers = args.flatMap(({ text }) =>
		name === "grep" && /^-O./.test(literalStart(text)) ? [dropCharacters(text, 2)] : [],
	);
	return [...valuesOf(args, PROGRAM), ...own, ...pagers, ...remotes];
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
	return name === "clone" ? valuesOf(args, /^(?:-c|--config)(=|$)/) : [];
}

function valuesOf(args: readonly Argument[], option: RegExp): readonly Text[] {
	return args.flatMap(({ text }, index) => {
		const match = option.exec(literalStart(text));
		if (match === null) return [];
		return [
			match[1] === "=" ? dropCharacters(text, match[0].length) : (args[index + 1]?.text ?? []),
		];
	});
}
