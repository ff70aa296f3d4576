import { CodedError } from "@codex-workers/protocol";
import type { ExtraArgument } from "./extra-argument.ts";
import { refusalOfArgument } from "./refusal-of-argument.ts";

const SHORT_NAMES = new Map([
	["c", "config"],
	["m", "model"],
	["p", "profile"],
	["s", "sandbox"],
	["C", "cd"],
	["i", "image"],
	["o", "output-last-message"],
]);

const TAKES_VALUE = new Set([
	"add-dir",
	"config",
	"disable",
	"enable",
	"local-provider",
	"model",
	"profile",
]);

const REPEATABLE = new Set(["add-dir", "config", "disable", "enable"]);

/**
 * Reads a user's extra arguments for `codex exec`. Throws `CODEX_ARGS_REFUSED` for everything that
 * could undo a worker's guard, that the dispatcher sets itself, or that is not known to be safe.
 */
export function parseCodexArgs(args: readonly string[]): readonly ExtraArgument[] {
	const parsed = readArguments(args);
	for (const [at, argument] of parsed.entries()) {
		const refusal =
			refusalOfArgument(argument) ?? refusalOfRepetition(argument, parsed.slice(0, at));
		if (refusal !== undefined) throw refused(shown(argument), refusal);
	}
	return parsed;
}

const refusalOfRepetition = ({ name }: ExtraArgument, before: readonly ExtraArgument[]) =>
	!REPEATABLE.has(name) && before.some((other) => other.name === name)
		? "it is given twice"
		: undefined;

function readArguments(args: readonly string[]): readonly ExtraArgument[] {
	const [first, second, ...rest] = args;
	if (first === undefined) return [];
	const { name, attached } = readOption(first);
	const others = args.slice(1);
	if (attached !== undefined) return [{ name, value: attached }, ...readArguments(others)];
	if (!TAKES_VALUE.has(name)) return [{ name }, ...readArguments(others)];
	if (second === undefined) throw refused(`--${name}`, "it has no value");
	return [{ name, value: second }, ...readArguments(rest)];
}

function readOption(argument: string): { readonly name: string; readonly attached?: string } {
	const long = /^--([A-Za-z][\w-]*)(?:=([\s\S]*))?$/.exec(argument);
	if (long?.[1] !== undefined) return withAttached(long[1], long[2]);
	const short = /^-([A-Za-z])(?:=?([\s\S]+))?$/.exec(argument);
	if (short?.[1] === undefined) throw refused(argument, "it is not an option");
	return withAttached(SHORT_NAMES.get(short[1]) ?? short[1], short[2]);
}

const withAttached = (name: string, attached: string | undefined) =>
	attached === undefined ? { name } : { name, attached };

/** A value may hold a secret, so only the key of a setting is shown. */
const shown = ({ name, value }: ExtraArgument) =>
	value === undefined ? `--${name}` : `--${name} ${value.split("=", 1)[0]}`;

const refused = (argument: string, why: string) =>
	new CodedError(
		"CODEX_ARGS_REFUSED",
		`The Codex argument ${JSON.stringify(argument)} cannot be used for a worker: ${why}.`,
		{ hint: "Remove it from workers.codexArgs in codex-workers.json." },
	);
