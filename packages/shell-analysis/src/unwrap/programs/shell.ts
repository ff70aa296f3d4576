import { type Argument, argumentOf, wordOf } from "../../machine/argument.ts";
import { inside, type Place } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import { scalar } from "../../scope/variable.ts";
import { literal } from "../../text/literal.ts";
import type { Text } from "../../text/text.ts";
import { appendOutput } from "../../walk/append-output.ts";
import type { Call } from "../call.ts";
import { inChild } from "../in-child.ts";
import { leaf } from "../leaf.ts";
import { runFileText } from "../run-file-text.ts";
import { isTelling, takeBack } from "../trial.ts";
import { unread } from "../unread.ts";
import { fishScripts } from "./fish.ts";
import { openSession, runInput } from "./run-input.ts";

/** `bash -c script`, `bash file`, `bash < script`, `bash`; fish runs several scripts. */
export function runShell(call: Call): Text {
	const [first, ...others] = fishScripts(call);
	if (first === undefined) return runPlainShell(call);
	const place = inside(call.place, "fish -c");
	return inChild(call.machine, place, (child) =>
		[first, ...others].reduce(
			(output: Text, { text }) =>
				appendOutput(call.machine, output, call.machine.runScript(text, child)),
			[],
		),
	);
}

function runPlainShell(call: Call): Text {
	const options = readOptions(call.args);
	for (const file of options.startFiles) runStartFile(call, file);
	const start = call.place.scope.variables.get("BASH_ENV");
	if (start?.kind === "scalar" && start.text.length > 0) runStartFile(call, argumentOf(start.text));
	const [first, ...rest] = options.operands;
	if (options.isIdle) return leaf(call);
	if (options.letters.includes("H") || options.isExpandingHistory) return openSession(call);
	if (options.letters.includes("c")) {
		if (first === undefined) return leaf(call);
		const [name = argumentOf(literal(call.name)), ...args] = rest;
		const place = placeFor(call, name, args);
		const inner = inside(place, `${call.name} -c`);
		return inChild(call.machine, inner, (child) => call.machine.runScript(first.text, child));
	}
	if (options.letters.includes("s")) {
		return runInput({
			...call,
			place: placeFor(call, argumentOf(literal(call.name)), options.operands),
		});
	}
	if (first === undefined) return runInput(call);
	const script = call.machine.fileText(first.text, call.place);
	if (script === undefined) return unread(call, first.text);
	if (script === call.place.stdin) return runInput(call);
	if (options.letters.includes("i")) return openSession(call);
	const place = placeFor(call, first, rest);
	const label = `${call.name} file`;
	return inChild(call.machine, place, (child) =>
		runFileText(call.machine, { script, label, place: child }),
	);
}

/** The place of a script with its `$0`, `$1` and so on. */
function placeFor({ place }: Call, name: Argument, args: readonly Argument[]): Place {
	const scope = forkScope(place.scope);
	scope.variables.set("0", scalar(name.text));
	scope.positional = args.map((argument) => argument.text);
	return { ...place, scope };
}

/** An interactive shell runs such a file first. */
function runStartFile(call: Call, file: Argument): void {
	const { machine } = call;
	const script = machine.fileText(file.text, call.place);
	if (script === undefined) return;
	const place = placeFor(call, file, []);
	const run = () => runFileText(machine, { script, label: `${call.name} --rcfile`, place });
	machine.found.push(...takeBack(machine, run).filter(isTelling));
}

interface ShellOptions {
	/** All letters of the options with a minus. */
	readonly letters: string;
	/** Whether it only prints something or only checks the syntax. */
	readonly isIdle: boolean;
	/** Whether `-o histexpand` makes it expand `!!`. */
	readonly isExpandingHistory: boolean;
	readonly operands: readonly Argument[];
	/** The values of `--rcfile` and `--init-file`. */
	readonly startFiles: readonly Argument[];
}

function readOptions(args: readonly Argument[]): ShellOptions {
	let letters = "";
	let isIdle = false;
	const startFiles: Argument[] = [];
	let index = 0;
	for (; index < args.length; index += 1) {
		const word = wordOf(args[index] ?? argumentOf([])) ?? "";
		if (word === "-" || word === "--") {
			index += 1;
			break;
		}
		if (!/^[-+]./.test(word)) break;
		if (word.startsWith("--")) {
			isIdle ||= word === "--version" || word === "--help";
			if (/^--(?:rcfile|init-file)$/.test(word)) {
				index += 1;
				startFiles.push(args[index] ?? argumentOf([]));
			}
			if (word === "--command") letters += "c";
			continue;
		}
		if (word.startsWith("-")) letters += word.slice(1);
		if (/^[-+]\w*[oO]$/.test(word)) index += 1;
	}
	return {
		letters,
		isIdle: isIdle || letters.includes("n"),
		isExpandingHistory: args.slice(0, index).some((arg) => wordOf(arg) === "histexpand"),
		operands: args.slice(index),
		startFiles,
	};
}
