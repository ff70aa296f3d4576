import { type Argument, argumentsOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import { literalOf, literalStart } from "../../text/literal.ts";
import { dropCharacters } from "../../text/slice-text.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { quoteArguments } from "../quote-arguments.ts";
import { isTelling, trial } from "../trial.ts";

/**
 * The options by which a program is told to start another one, where the program otherwise only reads and writes.
 * The value is a script for the shell, or at least a program with its arguments.
 */
export const PROGRAM_OPTIONS: Readonly<Record<string, string>> = {
	ag: "--pager",
	bat: "--pager",
	cpio: "--rsh-command",
	delta: "--pager",
	difft: "--external",
	dpkg: "--pre-invoke --post-invoke",
	fzf: "--preview --with-shell",
	cc: "-wrapper",
	"c++": "-wrapper",
	clang: "-wrapper",
	"g++": "-wrapper",
	gcc: "-wrapper",
	less: "+",
	man: "-P --pager -H --html",
	mutt: "-e",
	nc: "-e -c --exec --sh-exec",
	ncat: "-e -c --exec --sh-exec",
	netcat: "-e -c --exec --sh-exec",
	rg: "--pre --hostname-bin",
	rsync: "-e --rsh --rsync-path",
	scp: "-S",
	sdiff: "--diff-program",
	sftp: "-S -D",
	sort: "--compress-program",
	split: "--filter",
	tar: "-I --use-compress-program --to-command -F --info-script --new-volume-script --rmt-command --rsh-command",
	tcpdump: "-z",
	wget: "--use-askpass",
	zip: "-TT --unzip-command",
};

/** The options whose value is a program only behind `|` or `!`, else a file. */
const PIPED: Readonly<Record<string, string>> = { strace: "-o --output" };

const OPTIONS: ReadonlyMap<string, readonly string[]> = new Map(
	[PROGRAM_OPTIONS, PIPED]
		.flatMap((table) => Object.entries(table))
		.map(([name, options]) => [name, options.split(" ")]),
);

/** Judges the programs that such options name. */
export function runProgramOptions(call: Call): void {
	const options = OPTIONS.get(call.name);
	if (options === undefined) return;
	const { machine, place } = call;
	for (const option of options) {
		for (const value of valuesOf(call.args, option)) {
			const script = scriptOf(option, value);
			const inner = inside(place, `${call.name} ${option}`, {
				scope: forkScope(place.scope),
				stdin: [],
			});
			machine.found.push(
				...trial(machine, () => machine.runScript(script, inner)).filter(isTelling),
			);
		}
	}
}

/** gcc takes the words of its wrapper with commas between them; behind the `+` of less, `!` starts a command. */
function scriptOf(option: string, value: Text): Text {
	if (/^(?:-o|--output)$/.test(option)) {
		return /^[|!]/.test(literalStart(value)) ? dropCharacters(value, 1) : [];
	}
	if (option === "+")
		return dropCharacters(value, /^\+?!?/.exec(literalStart(value))?.[0].length ?? 0);
	const words = literalOf(value)?.split(",");
	if (option !== "-wrapper" || words === undefined) return value;
	return quoteArguments(argumentsOf(...words));
}

/** The value behind the option: after `=`, in the same word, or the next word. Long options may be shortened. */
function valuesOf(args: readonly Argument[], option: string): readonly Text[] {
	return args.flatMap(({ text }, index) => {
		const start = literalStart(text);
		const equals = start.indexOf("=");
		const name = equals < 0 ? start : start.slice(0, equals);
		if (option.startsWith("--")) {
			if (name.length < 4 || !option.startsWith(name)) return [];
			return equals < 0 ? next(args, index) : [dropCharacters(text, equals + 1)];
		}
		if (start === option) return next(args, index);
		return start.startsWith(option) ? [dropCharacters(text, option.length)] : [];
	});
}

function next(args: readonly Argument[], index: number): readonly Text[] {
	const value = args[index + 1];
	return value === undefined ? [] : [value.text];
}
