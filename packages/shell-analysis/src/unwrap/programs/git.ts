import { type FlagRules, parseFlags } from "../../flags/parse-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { type Argument, wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import { literal, literalStart } from "../../text/literal.ts";
import { showText } from "../../text/show-text.ts";
import { dropCharacters } from "../../text/slice-text.ts";
import type { Text } from "../../text/text.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { joinArguments } from "../quote-arguments.ts";
import { isTelling, trial } from "../trial.ts";

const GLOBAL: FlagRules = {
	valued: valuedFlags({
		config: "-c",
		other: "-C --git-dir --work-tree --namespace --exec-path --super-prefix --config-env",
	}),
	interspersed: false,
};

/** `git`: runs a command only through an alias, a configured program, or a few subcommands. */
export function runGit(call: Call): Text {
	const flags = parseFlags(call.args, GLOBAL);
	const [subcommand, ...args] = flags.operands;
	const name = wordOf(subcommand) ?? "";
	for (const { text } of flags.values.get("config") ?? []) configure(call, text, name);
	const alias = aliasOf(call, name);
	if (alias !== undefined) runAliasText(call, alias, args);
	if (name === "config") return plantAlias(call, args);
	if (name === "pull-request") {
		const why = "is no subcommand of git; with hub it opens a pull request";
		return leaf(call, undecidable("subcommand", name, why));
	}
	for (const script of scriptsIn(name, args)) {
		const inner = inside(call.place, `git ${name}`, { scope: forkScope(call.place.scope) });
		call.machine.runScript(script, inner);
	}
	return leaf(call);
}

function aliasOf({ machine, place }: Call, name: string): Text | undefined {
	const known = machine.context.gitAliases?.[name];
	return (
		place.scope.aliases.get(`git ${name}`) ?? (known === undefined ? undefined : literal(known))
	);
}

/** `-c key=value`: an alias for this call, or a program that git may start. */
function configure(call: Call, setting: Text, subcommand: string): void {
	const key = /^([^=]*)=/.exec(literalStart(setting))?.[1] ?? "";
	const value = dropCharacters(setting, key.length + 1);
	if (key.toLowerCase() === `alias.${subcommand}`) runAliasText(call, value, []);
	else if (/editor|pager|askpass|command|\.cmd$|tool|proxy|helper/i.test(key))
		runSupposed(call, value);
}

/** An alias with `!` is a script; another one is a subcommand of git. */
function runAliasText(call: Call, alias: Text, args: readonly Argument[]): void {
	if (!literalStart(alias).startsWith("!")) return;
	const scope = forkScope(call.place.scope);
	scope.positional = args.map((argument) => argument.text);
	const script = [...dropCharacters(alias, 1), ...literal(" "), ...joinArguments(args)];
	call.machine.runScript(script, inside(call.place, "git alias", { scope }));
}

function runSupposed({ machine, place }: Call, script: Text): void {
	const inner = inside(place, "git -c", { scope: forkScope(place.scope) });
	machine.found.push(...trial(machine, () => machine.runScript(script, inner)).filter(isTelling));
}

/** `git config alias.name '!script'`: undecidable when the script opens a pull request. */
function plantAlias(call: Call, args: readonly Argument[]): Text {
	const { machine, place } = call;
	const at = args.findIndex((argument) => /^\w[\w-]*\./.test(wordOf(argument) ?? ""));
	const key = wordOf(args[at]);
	const value = args[at + 1];
	if (key === undefined || value === undefined) return leaf(call);
	const isAlias = key.startsWith("alias.");
	if (isAlias) place.scope.aliases.set(`git ${key.slice(6)}`, value.text);
	const script = isAlias ? dropCharacters(value.text, 1) : value.text;
	if (isAlias && !literalStart(value.text).startsWith("!")) return leaf(call);
	const inner = inside(place, "git config", { scope: forkScope(place.scope), stdin: [] });
	if (!trial(machine, () => machine.runScript(script, inner)).some(isTelling)) return leaf(call);
	const why = "becomes a setting of git that opens a pull request; run the command directly";
	return leaf(call, undecidable("planting", showText(value.text), why));
}

/** The scripts among the arguments of the subcommands that take one. */
function scriptsIn(name: string, args: readonly Argument[]): readonly Text[] {
	const words = args.map((argument) => wordOf(argument) ?? "");
	const after = (index: number): readonly Text[] => [joinArguments(args.slice(index + 1))];
	switch (name) {
		case "rebase":
		case "difftool":
		case "filter-branch":
			return args.flatMap(({ text }, index) => {
				const flag = /^(?:-x|--exec|--extcmd|--[a-z]+-filter)(=|$)/.exec(literalStart(text));
				if (flag === null) return [];
				return flag[1] === "="
					? [dropCharacters(text, flag[0].length)]
					: [args[index + 1]?.text ?? []];
			});
		case "bisect":
			return words[0] === "run" ? after(0) : [];
		case "submodule":
			return words.includes("foreach")
				? after(
						words.lastIndexOf("--recursive") > 0
							? words.lastIndexOf("--recursive")
							: words.indexOf("foreach"),
					)
				: [];
		default:
			return [];
	}
}
