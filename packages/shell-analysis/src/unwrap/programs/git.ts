import { type FlagRules, type ParsedFlags, parseFlags } from "../../flags/parse-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { type Argument, argumentsOf, wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import { joinTexts } from "../../text/join-texts.ts";
import { literal, literalStart } from "../../text/literal.ts";
import { mapLiterals } from "../../text/map-literals.ts";
import { showText } from "../../text/show-text.ts";
import { dropCharacters } from "../../text/slice-text.ts";
import type { Text } from "../../text/text.ts";
import { textKey } from "../../text/unknowns.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { quoteArguments } from "../quote-arguments.ts";
import { rememberWrites } from "../remember-writes.ts";
import { isTelling, trial } from "../trial.ts";
import { judgeGitFiles, runGitFiles, settingsInFiles, writePrefixed } from "./git-files.ts";
import { listedScripts, scriptsInList } from "./git-rebase-list.ts";
import { cloneSettings, programsIn, scriptsIn } from "./git-scripts.ts";
import {
	type GitSetting,
	isProgramSetting,
	scriptOfValue,
	settingFromVariable,
	settingOf,
	settingsInEnvironment,
} from "./git-settings.ts";

const GLOBAL: FlagRules = {
	valued: valuedFlags({
		config: "-c",
		fromVariable: "--config-env",
		other: "-C --git-dir --work-tree --namespace --exec-path --super-prefix",
	}),
	interspersed: false,
};

/** `git`: runs a command only through an alias, a configured program, or a few subcommands. */
export function runGit(call: Call): Text {
	const flags = parseFlags(call.args, GLOBAL);
	const [subcommand, ...args] = flags.operands;
	const name = wordOf(subcommand) ?? "";
	for (const setting of settingsFor(call, flags, { name, args }))
		configure(call, setting, { name, args });
	for (const { key, value } of (flags.values.get("config") ?? []).map(({ text }) =>
		settingOf(text),
	)) {
		if (/^alias\./i.test(key)) runOtherAlias(call, value, args);
	}
	const alias = aliasOf(call, name);
	if (alias !== undefined) runAliasText(call, alias, args);
	runGitFiles(call, name, args);
	if (name === "rebase") for (const script of listedScripts(call)) runSupposed(call, script);
	judgeGitFiles(call);
	if (MOVING.test(name)) rememberWrites({ ...call, args });
	if (name === "checkout-index") writePrefixed(call, args);
	if (name === "config") return plantAlias(call, args);
	if (name === "pull-request") {
		const why = "is no subcommand of git; with hub it opens a pull request";
		return leaf(call, undecidable("subcommand", name, why));
	}
	if (name === "for-each-repo") return runInRepositories(call, args);
	for (const program of programsIn(name, args)) runSupposed(call, program);
	for (const script of scriptsIn(name, args)) {
		const inner = inside(call.place, `git ${name}`, { scope: forkScope(call.place.scope) });
		call.machine.runScript(script, inner);
	}
	return leaf(call);
}

/** The subcommands that give files other names, or write them. */
const MOVING = /^(?:mv|apply|am|checkout|restore|checkout-index|cherry-pick|merge-file)$/;

function aliasOf({ machine, place }: Call, name: string): Text | undefined {
	const known = machine.context.gitAliases?.[name];
	return (
		place.scope.aliases.get(`git ${name}`) ?? (known === undefined ? undefined : literal(known))
	);
}

interface Subcommand {
	readonly name: string;
	readonly args: readonly Argument[];
}

/** What is configured for this call alone: by options, by the environment, for a clone. */
function settingsFor(
	call: Call,
	{ values }: ParsedFlags,
	{ name, args }: Subcommand,
): readonly GitSetting[] {
	const given = (values.get("config") ?? []).map(({ text }) => text);
	const named = (values.get("fromVariable") ?? []).map(({ text }) => text);
	return [
		...[...given, ...cloneSettings(name, args)].map(settingOf),
		...named.map((text) => settingFromVariable(call, text)),
		...settingsInEnvironment(call),
		...settingsInFiles(call),
	];
}

/** An alias for this call, or a program that git may start. */
function configure(call: Call, { key, value }: GitSetting, { name, args }: Subcommand): void {
	if (key.toLowerCase() === `alias.${name}`.toLowerCase()) runAliasText(call, value, args);
	else if (isProgramSetting(key)) {
		runSupposed(call, scriptOfValue(value));
		if (name === "rebase") for (const script of scriptsInList(value)) runSupposed(call, script);
	}
}

/** `git for-each-repo --config=key command…`: git runs with these arguments elsewhere. */
function runInRepositories(call: Call, args: readonly Argument[]): Text {
	const rules = { valued: valuedFlags({ other: "--config" }), interspersed: false };
	const start = args.findIndex(
		(argument) => !/^--(?:config|keep-going)/.test(wordOf(argument) ?? ""),
	);
	const rest = args.slice(Math.max(start, 0));
	const inner = inside(call.place, "git for-each-repo", { scope: forkScope(call.place.scope) });
	const operands = wordOf(args[0]) === "--config" ? parseFlags(args, rules).operands : rest;
	if (operands.length === 0) return leaf(call);
	return call.machine.runCommand([...argumentsOf("git"), ...operands], inner);
}

/** A subcommand like `for-each-repo`, or another alias, may run the alias. */
function runOtherAlias(call: Call, value: Text, args: readonly Argument[]): void {
	if (!literalStart(value).startsWith("!")) return;
	runSupposed(call, dropCharacters(value, 1));
	runSupposed(call, joinTexts([dropCharacters(value, 1), literal(" "), quoteArguments(args)]));
}

/** An alias with `!` is a script; another one is a subcommand of git, which may be an alias too. */
function runAliasText(call: Call, alias: Text, args: readonly Argument[]): void {
	if (!literalStart(alias).startsWith("!")) {
		runSubcommandAlias(call, alias, args);
		return;
	}
	const scope = forkScope(call.place.scope);
	scope.positional = args.map((argument) => argument.text);
	const script = joinTexts([dropCharacters(alias, 1), literal(" "), quoteArguments(args)]);
	call.machine.runScript(script, inside(call.place, "git alias", { scope }));
}

/** `x = log --oneline`: git runs again, with the same options before the words of the alias. */
function runSubcommandAlias(call: Call, alias: Text, args: readonly Argument[]): void {
	const { machine, place } = call;
	const mark = `git alias ${textKey(alias)}`;
	if (place.calls.includes(mark)) return;
	const options = call.args.slice(0, Math.max(call.args.length - args.length - 1, 0));
	const words = [quoteArguments(options), withoutOperators(alias), quoteArguments(args)];
	const script = joinTexts([literal("git"), ...words], " ");
	const calls = [...place.calls, mark];
	const inner = inside(place, "git alias", { calls, scope: forkScope(place.scope) });
	machine.found.push(...trial(machine, () => machine.runScript(script, inner)).filter(isTelling));
}

/** git splits an alias at blanks and knows quotes; to it the operators of a shell are letters. */
function withoutOperators(alias: Text): Text {
	return mapLiterals(alias, (known) => known.replace(OPERATOR, escaped));
}

const OPERATOR = /'[^']*'|"(?:\\.|[^"\\])*"|\\.|[;&|<>()#$`]/gs;

function escaped(match: string): string {
	return match.length === 1 ? `\\${match}` : match;
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
	const script = scriptOfValue(value.text);
	if (isAlias && !literalStart(value.text).startsWith("!")) return leaf(call);
	const inner = inside(place, "git config", { scope: forkScope(place.scope), stdin: [] });
	if (!trial(machine, () => machine.runScript(script, inner)).some(isTelling)) return leaf(call);
	const why = "becomes a setting of git that opens a pull request; run the command directly";
	return leaf(call, undecidable("planting", showText(value.text), why));
}
