import { isJavaScript } from "../../effects/interpreter/is-java-script.ts";
import { isVi } from "../../effects/interpreter/is-vi.ts";
import { type ParsedFlags, parseFlags } from "../../flags/parse-flags.ts";
import { isOn } from "../../flags/read-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { type Argument, argumentsOf, wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { isTerminal } from "../../text/is-terminal.ts";
import { joinTexts } from "../../text/join-texts.ts";
import { literal, literalStart } from "../../text/literal.ts";
import { renderText } from "../../text/show-text.ts";
import { dropCharacters } from "../../text/slice-text.ts";
import type { Text } from "../../text/text.ts";
import { PASSES } from "../../verdict/command-verdict.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { programName } from "../program-name.ts";
import { handsOnTo } from "../run-executable.ts";
import { isOwnProgram, judgeOwnFile } from "../runners/own-program.ts";
import { type Interpreter, interpreterNamed } from "./interpreters.ts";
import { judgeAwkOptions } from "./judge-awk-options.ts";
import { judgeFurtherPrograms, judgeOtherReadings } from "./judge-further-programs.ts";
import { judgeLoadedFiles, judgeNamedFiles } from "./loaded-files.ts";
import { openSession } from "./run-input.ts";
import { runProgramText } from "./run-program-text.ts";

function isEditing(name: string): boolean {
	return isVi(name) || /^emacs(?:client)?$/.test(name);
}

const SOURCES = /^(?:-[Susl]|--?(?:load|script))$/;

/** The scripts of an editor: behind `-S`, `-u`, `-s`, `--load`, and what its commands name. */
function judgeSourcedFiles(call: Call, code: readonly Text[]): void {
	const given = call.args.filter((_, index) => SOURCES.test(wordOf(call.args[index - 1]) ?? ""));
	const named = code.flatMap((text) => argumentsOf(...renderText(text, " ").split(/[\s|"'()]+/)));
	const pipes = code.some((text) => /\bw\w*\s*!/.test(renderText(text, " ")));
	const written = pipes ? call.args : [];
	judgeNamedFiles({ ...call, args: [...given, ...written, ...named.slice(0, 64)] }, "script");
}

/** `python3 -c …`, `node -e …`, `python3 - <<EOF`: judges the program's text if it is known. */
export function runInterpreter(call: Call): Text {
	const interpreter = interpreterNamed(call.name);
	if (interpreter === undefined) return leaf(call);
	const isEditor = isEditing(call.name);
	const flags = parseFlags(normalised(call), {
		valued: valuedIn(interpreter),
		interspersed: isEditor,
	});
	judgeLoadedFiles(call, flags.operands[0]);
	judgeFurtherPrograms(call, flags);
	if (call.name.startsWith("py") && isOn(flags, "-m") && wordOf(flags.operands[0]) === "base64") {
		return call.machine.runCommand(flags.operands, call.place);
	}
	if (call.name.startsWith("py") && isOn(flags, "-m")) {
		const output = runModule(call, flags.operands);
		if (output !== undefined) return output;
	}
	judgeLoadedText(call);
	if (/awk$/.test(call.name)) judgeAwkOptions(call);
	const code = [
		...(flags.values.get("code") ?? []).map(({ text }) => text),
		...plusCommands(call).map(({ text }) => text),
		...furtherFiles(call, interpreter, flags),
	];
	if (isEditor) judgeSourcedFiles(call, code);
	if (code.length > 0) return runText(call, joinTexts(code, "\n"));
	if (isOn(flags, "-V", "-h", "--version", "--help", "-m", "-version")) return leaf(call);
	if (isOn(flags, "--test")) return runTests(call, flags.operands);
	if (isOn(flags, "-v") && !call.name.startsWith("py")) return leaf(call);
	const operands = [...(flags.values.get("file") ?? []), ...flags.operands];
	const [operand] = operands;
	if (operand === undefined || wordOf(operand) === "-") return runStandardInput(call, flags);
	if (interpreter.operand === "code" && !flags.values.has("file")) {
		return runText(call, operand.text);
	}
	if (isOn(flags, "-i") && call.name.startsWith("py")) return openSession(call);
	if (isOwnProgram(programName(operand.text))) return call.machine.runCommand(operands, call.place);
	const verdict = isJavaScript(call.name) ? judgeOwnFile(call, operands) : PASSES;
	if (verdict.type !== "passes") return leaf(call, verdict);
	const text = call.machine.fileText(operand.text, call.place);
	if (text === undefined) return leaf(call);
	if (text === call.place.stdin) return runStandardInput(call, flags);
	judgeOtherReadings(call, flags, text);
	const starter = /^(?:perl|j?ruby)/.test(call.name) ? handsOnTo(text, /perl|ruby/) : undefined;
	if (starter !== undefined) {
		return call.machine.runCommand([...starter, ...operands], inside(call.place, call.name));
	}
	return runText(call, text);
}

/** `node --test file…`: each file is a program. */
function runTests(call: Call, files: readonly Argument[]): Text {
	for (const { text } of files) {
		const program = call.machine.fileText(text, call.place);
		if (program !== undefined) runProgramText(call, program);
	}
	return leaf(call);
}

/** Tcl names files without quotes. */
function runText(call: Call, text: Text): Text {
	if (/^(?:expect|tclsh)/.test(call.name)) {
		const words = renderText(text, " ")
			.split(/[\s[\]{}"]+/)
			.slice(0, 64);
		judgeNamedFiles({ ...call, args: argumentsOf(...words) }, "script");
	}
	return runProgramText(call, text);
}

/** `python3 -m timeit code`, and `-m cProfile file` and the like: modules that run what they are told. */
function runModule(call: Call, [module, ...rest]: readonly Argument[]): Text | undefined {
	const first = rest.findIndex(({ text }) => !literalStart(text).startsWith("-"));
	const operands = first < 0 ? [] : rest.slice(first);
	const name = wordOf(module) ?? "";
	if (name === "timeit") {
		const lines = rest.map(({ text }) => text);
		return runText(call, joinTexts(lines, "\n"));
	}
	if (name === "doctest") judgeNamedFiles(call, "examples");
	else if (!READS_DATA.test(name)) judgeNamedFiles(call);
	if (!/^(?:c?[pP]rofile|trace|runpy)$/.test(name) || operands.length === 0) return undefined;
	return call.machine.runCommand([...argumentsOf(call.name), ...operands], call.place);
}

const READS_DATA =
	/^(?:json\.tool|http\.server|venv|pip|base64|zipfile|tarfile|gzip|compileall|py_compile|tokenize|ast|black|ruff|mypy|isort|flake8|pylint|pytest|unittest|coverage)$/;

/** `node --import data:…`: the address holds a program. */
function judgeLoadedText(call: Call): void {
	if (!isJavaScript(call.name)) return;
	for (const argument of call.args) {
		const source = /(?:^|=)data:[^,]*,([\s\S]*)$/.exec(wordOf(argument) ?? "")?.[1];
		if (source !== undefined) runProgramText(call, literal(decoded(source)));
	}
}

function decoded(source: string): string {
	return source.replace(/%([0-9a-f]{2})/gi, (_, code: string) =>
		String.fromCharCode(Number.parseInt(code, 16)),
	);
}

function valuedIn({
	code,
	file = "",
	module = "",
	other,
}: Interpreter): ReadonlyMap<string, string> {
	return valuedFlags({ code, file, module, other });
}

/** `deno eval code` and `node -pe code` are written as `-e code`. */
function normalised({ name, args }: Call): Call["args"] {
	const [first, ...rest] = args;
	const word = wordOf(first) ?? "";
	if (name === "deno" && word === "eval") return [...argumentsOf("-e"), ...rest];
	if ((name === "deno" || name === "bun") && word === "run") return rest;
	if (name === "tsx" && word === "watch") return rest;
	return args.flatMap((argument) =>
		/^-(?:pe|ep)$/.test(wordOf(argument) ?? "") && /^(?:node|bun)/.test(name)
			? argumentsOf("-e")
			: [argument],
	);
}

function runStandardInput(call: Call, flags: ParsedFlags): Text {
	const { stdin } = call.place;
	if (isTerminal(stdin) || isOn(flags, "-i")) {
		const isQuiet = isEditing(call.name) || /^[gmn]?awk$/.test(call.name);
		return isQuiet ? leaf(call) : openSession(call);
	}
	judgeOtherReadings(call, flags, stdin);
	return runText(call, stdin);
}

/** Where a program is made of several parts, those of them that are files. */
function furtherFiles(
	{ machine, place }: Call,
	{ operand }: Interpreter,
	{ values }: ParsedFlags,
): readonly Text[] {
	const files = operand === "code" ? (values.get("file") ?? []) : [];
	if (files.length + (values.get("code")?.length ?? 0) < 2) return [];
	return files.flatMap((file) => {
		const text = wordOf(file) === "-" ? place.stdin : machine.fileText(file.text, place);
		return text === undefined ? [] : [text];
	});
}

/** `vim +command` is `vim -c command`. */
function plusCommands({ name, args }: Call): readonly Argument[] {
	if (!isVi(name)) return [];
	return args
		.filter((argument) => literalStart(argument.text).startsWith("+"))
		.map((argument) => ({ ...argument, text: dropCharacters(argument.text, 1) }));
}
