import type { PlainStep } from "../../effects/interpreter/plain/plain-step.ts";
import { readPlainProgram } from "../../effects/interpreter/plain/read-plain-program.ts";
import { argumentsOf, wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import { joinTexts } from "../../text/join-texts.ts";
import { literal, literalOf } from "../../text/literal.ts";
import type { Text } from "../../text/text.ts";
import { textKey } from "../../text/unknowns.ts";
import type { FoundCommand } from "../../verdict/found-command.ts";
import { fileKey } from "../../walk/file-key.ts";
import { writeFile } from "../../walk/write-file.ts";
import type { Call } from "../call.ts";
import { isTelling, trial } from "../trial.ts";

const CHANGING = /^(?:PATH|HOME|(?:PYTHON|PERL|NODE|AWK|GAWK|LD_|LC_|LANG|POSIXLY)\w*)$/;
/** Files that an interpreter may load, by the first letters of its name; and files of which the name is not known. */
const LOADABLE: readonly (readonly [RegExp, RegExp])[] = [
	[/^py/, /\.(?:pyc?|pth|so|zip|egg)$/],
	[/^(?:node|bun|deno|ts|nodejs)/, /\.(?:[cm]?[jt]sx?|json|node|wasm)$/],
	[/^/, /\.(?:p[lmh]|al|rb|php|so|awk)$/],
];

/** The steps of a program that is understood whole, and that nothing on the line can change; undefined for any other. */
export function plainSteps(call: Call, source: string): readonly PlainStep[] | undefined {
	const { argv, args } = call;
	const program = wordOf(argv[0]);
	if (program === undefined || isDisturbed(call) || isShadowed(call, source)) return undefined;
	const steps = readPlainProgram(source, { program, words: args.map(wordOf) });
	const isByLine = steps?.some(({ kind }) => kind === "lines") === true;
	return isByLine && linesOf(call.place.stdin) === undefined ? undefined : steps;
}

/** A program that reads more than this at once may leave some of it to what it starts. */
const SHORTEST_BUFFER = 4096;
const MOST_LINES = 32;

function linesOf(input: Text): readonly string[] | undefined {
	const known = literalOf(input);
	if (known === undefined || known.length > SHORTEST_BUFFER) return undefined;
	const lines = known.replace(/\n$/, "").split("\n");
	return lines.length > MOST_LINES ? undefined : lines;
}

/**
 * Whether anything on the line is about a module of Python, where the program loads one: a file of its name in the
 * current folder comes first, whoever writes it, earlier or later or in the background.
 */
function isShadowed({ name, args, machine }: Call, source: string): boolean {
	if (!name.startsWith("py") || !/subprocess|popen/.test(source)) return false;
	const rest = machine.line.replaceAll(source, "");
	const plain = rest.replaceAll(/['"\\]/g, "");
	const own = wordOf(args[0]) ?? "";
	return [plain, rest.replaceAll(/\\./g, " ")].some((line) =>
		MODULE.test(
			line
				.split(WORD_END)
				.filter((word) => word.replaceAll(/['"]/g, "") !== own)
				.join(" "),
		),
	);
}

const WORD_END = /[\s;&|<>()]+/;

/** The file of a module, or the name of the module in what is no program. */
const MODULE =
	/\.(?:pyc?|pth|so|zip|egg)\b|(?<!import |from )\bsubprocess\b(?!\.(?:run|call|check_|Popen|getoutput))/;

/** Whether something on the line may make the interpreter another program, or let it load something else. */
export function isDisturbed({ name, argv, args, place }: Call): boolean {
	const program = wordOf(argv[0]) ?? "";
	const { variables, aliases, functions, files } = place.scope;
	if (aliases.get(program) !== undefined || functions.get(program) !== undefined) return true;
	if ([...variables.peek().keys()].some((name) => CHANGING.test(name))) return true;
	const own = fileKey(args[0]?.text ?? []);
	const loadable = LOADABLE.find(([language]) => language.test(name))?.[1] ?? /^/;
	return [...files.keys()].some(
		(path) => path.includes("\0") || (loadable.test(path) && path !== own),
	);
}

/** What the steps would do, each as a command of a shell. A program that is its own input leaves nothing to read. */
export function stepFindings(
	call: Call,
	source: string,
	steps: readonly PlainStep[],
): readonly FoundCommand[] {
	const { machine, place } = call;
	const isInput =
		textKey(place.stdin) === textKey(literal(source)) || literalOf(place.stdin) === source;
	const stdin = isInput ? [] : place.stdin;
	return steps.flatMap((step) =>
		trial(machine, () => runStep({ ...call, place: { ...place, stdin } }, step)).filter(isTelling),
	);
}

function runStep({ machine, place, name, args }: Call, step: PlainStep): void {
	const inner = inside(place, name, { scope: forkScope(place.scope) });
	switch (step.kind) {
		case "command":
			machine.runCommand(argumentsOf(...step.words), inner);
			return;
		case "arguments":
			machine.runCommand(args.slice(2), inner);
			return;
		case "lines":
			for (const line of linesOf(place.stdin) ?? []) {
				machine.runCommand(argumentsOf("sh", "-c", line), { ...inner, stdin: [] });
			}
			return;
		case "script":
			if (step.input === undefined) {
				machine.runCommand(argumentsOf("sh", "-c", step.script), inner);
				return;
			}
			machine.runCommand(argumentsOf(step.script), { ...inner, stdin: literal(step.input) });
			return;
		case "write":
			writeFile(
				machine,
				{ path: literal(step.path), output: withLastNewline(place.stdin), append: false },
				inner,
			);
	}
}

/** awk ends each line that it prints, the last one too. */
function withLastNewline(input: Text): Text {
	const last = input.at(-1);
	const isEnded = last === undefined || (last.kind !== "unknown" && last.text.endsWith("\n"));
	return isEnded ? input : joinTexts([input, literal("\n")]);
}
