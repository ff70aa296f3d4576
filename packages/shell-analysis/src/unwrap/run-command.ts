import type { Argument } from "../machine/argument.ts";
import { wordOf } from "../machine/argument.ts";
import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { takeAnything } from "../output/take-part.ts";
import { forkScope } from "../scope/scope.ts";
import { joinTexts } from "../text/join-texts.ts";
import { literal, literalStart } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { textKey } from "../text/unknowns.ts";
import { fileKey } from "../walk/file-key.ts";
import type { Call, Handler } from "./call.ts";
import { callFunction, functionCalled } from "./call-function.ts";
import { expandAlias } from "./expand-alias.ts";
import { handlerFor } from "./handlers.ts";
import { isMixed, judgeEmptied } from "./judge-emptied.ts";
import { judgeEnvironment } from "./judge-environment.ts";
import { judgeStranger } from "./judge-stranger.ts";
import { leaf } from "./leaf.ts";
import { programName } from "./program-name.ts";
import { runInterpreter } from "./programs/run-interpreter.ts";
import { runExecutable } from "./run-executable.ts";
import { runOther } from "./run-other.ts";
import { runUnknownProgram } from "./run-unknown-program.ts";
import { runWithEscapes } from "./runners/escapes.ts";
import { runMake } from "./runners/make.ts";
import { runProgramOptions } from "./runners/program-options.ts";
import { isTelling, trial } from "./trial.ts";

/**
 * Runs a command whose words are expanded: a function, a program that runs others, or one with an effect. Where that
 * opens nothing, also without what is not known.
 */
export function runCommand(machine: Machine, given: readonly Argument[], place: Place): Text {
	const argv = withFiles(given);
	const start = machine.found.length;
	const output = runWords(machine, argv, place);
	if (argv.some(isMixed) && !machine.found.slice(start).some(isTelling)) {
		judgeEmptied(machine, argv, place);
	}
	return output;
}

function runWords(machine: Machine, argv: readonly Argument[], place: Place): Text {
	machine.budget.steps(argv.length + 1);
	const [first, ...args] = argv;
	if (first === undefined) return [];
	const name = programName(first.text);
	const call = { machine, name: name ?? "", argv, args, place };
	const word = wordOf(first);
	const body = word === undefined ? undefined : functionCalled(word, args, place);
	machine.trace.command(argv, body === undefined ? "program" : "function", place);
	place.scope.last = wordOf(argv.at(-1));
	if (name === undefined || name === "") return runUnknownProgram(call);
	runProgramOptions(call);
	const handler = handlerFor(name);
	if (body === undefined && handler !== runOther) judgeStranger(call);
	if (word === undefined) return handler(call);
	if (body !== undefined) {
		const isSure = place.isDirect && place.scope.sureFunctions.get(word) === true;
		if (!isSure) runShadowed(call);
		return callFunction(call, body);
	}
	if (isEndless(call, word)) return leaf(call);
	if (handler !== runOther || !word.includes("/")) runPathFiles(call, word);
	runNotFound(call);
	const words = [...new Set([word, name])];
	for (const alias of words) expandAlias(call, alias);
	const isOther = READING_ENVIRONMENT.has(handler);
	if (isOther) judgeEnvironment(call);
	const isAlias = words.some((alias) => place.scope.aliases.get(alias) !== undefined);
	const output = isAlias && handler === runOther ? leaf(call) : handler(call);
	if (isOther) takeAnything(call, place.stdin);
	return output;
}

/** `--file=<(…)` is one word, which the parser gives as two. */
function withFiles(argv: readonly Argument[]): readonly Argument[] {
	const isCut = (index: number) =>
		/=$/.test(wordOf(argv[index]) ?? "") && /^\/dev\/fd\/\d+$/.test(wordOf(argv[index + 1]) ?? "");
	if (!argv.some((_, index) => isCut(index))) return argv;
	return argv.flatMap((argument, index) => {
		if (isCut(index - 1)) return [];
		const file = isCut(index) ? argv[index + 1] : undefined;
		return [
			file === undefined ? argument : { ...argument, text: joinTexts([argument.text, file.text]) },
		];
	});
}

/** What carries out programs that may run what their environment holds; gh and git have rules of their own. */
const READING_ENVIRONMENT: ReadonlySet<Handler> = new Set([
	runOther,
	runInterpreter,
	runMake,
	runWithEscapes,
]);

/** A function that calls itself with the same arguments does nothing new. */
function isEndless({ place }: Call, word: string): boolean {
	const { functions, sureFunctions } = place.scope;
	if (!place.isDirect || sureFunctions.get(word) !== true) return false;
	return functions.get(word) !== undefined && !place.calls.includes(`command ${word}`);
}

/**
 * The program behind a function of the same name: the function may not be there (a branch that was not taken, another
 * shell), and a wrapper like `env` starts the program.
 */
function runShadowed(call: Call): void {
	const { machine, name, place } = call;
	const inner = inside(place, undefined, { scope: forkScope(place.scope) });
	const findings = trial(machine, () => handlerFor(name)({ ...call, place: inner }));
	machine.found.push(...findings.filter(isTelling));
}

/** A file of this line that has the name of the program: by its path, or with another `PATH`, it is the program. */
function runPathFiles(call: Call, word: string): void {
	const { machine, place } = call;
	const isPath = word.includes("/");
	if (!isPath && place.scope.variables.get("PATH") === undefined) return;
	const key = isPath ? fileKey(literal(word)) : word;
	const scripts = [...place.scope.files].filter(
		([path]) => path.endsWith(`/${key}`) || path === key,
	);
	const others = isPath ? [] : filesInPath(call, word);
	for (const script of [...scripts.map(([, text]) => text), ...others]) {
		const mark = `path ${textKey(script)}`;
		if (place.calls.includes(mark)) continue;
		const inner = inside(place, undefined, { calls: [...place.calls, mark] });
		const run = () => void runExecutable({ ...call, place: inner }, script);
		machine.found.push(...trial(machine, run).filter(isTelling));
	}
}

/** Scripts of that name in the folders that the line puts into `PATH`. */
function filesInPath({ machine, place }: Call, word: string): readonly Text[] {
	const path = place.scope.variables.get("PATH");
	if (path?.kind !== "scalar") return [];
	const folders = path.text.flatMap((piece, index) =>
		piece.kind === "unknown"
			? []
			: piece.text
					.split(":")
					.map((folder, at) => (index > 0 && at === 0 ? folder.replace(/^\/+/, "") : folder)),
	);
	return folders
		.filter((folder) => folder !== "")
		.map((folder) => machine.fileText(literal(`${folder}/${word}`), place))
		.filter((text) => text !== undefined)
		.filter(isShellScript);
}

function isShellScript(text: Text): boolean {
	const start = literalStart(text);
	return !start.includes("\0") && !/^#!(?!.*sh\b)/.test(start);
}

const NOT_FOUND = "command_not_found_handle";

/** The function that bash calls with the words of a command which it does not find. */
function runNotFound(call: Call): void {
	const { machine, argv, place } = call;
	const body = functionCalled(NOT_FOUND, argv, place);
	if (body === undefined || place.running.some((each) => each.body === body)) return;
	const inner = inside(place, undefined, { scope: forkScope(place.scope) });
	const run = () => callFunction({ ...call, name: NOT_FOUND, args: argv, place: inner }, body);
	machine.found.push(...trial(machine, run).filter(isTelling));
}
