import { creates } from "../../effects/creation.ts";
import { hidesSubcommand, holdsWords } from "../../effects/interpreter/hides-subcommand.ts";
import { isVi } from "../../effects/interpreter/is-vi.ts";
import { type ProgramEffects, programEffects } from "../../effects/interpreter/program-effects.ts";
import { HOLE, programTokens } from "../../effects/interpreter/program-tokens.ts";
import { spellsCreation } from "../../effects/interpreter/spells-creation.ts";
import { type Argument, argumentOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { decodeEscapes } from "../../output/decode-escapes.ts";
import { mentionsPhrase } from "../../parse/mentions.ts";
import { forkScope } from "../../scope/scope.ts";
import { isHinted } from "../../text/is-hinted.ts";
import { isTerminal } from "../../text/is-terminal.ts";
import { literal, literalOf, literalStart } from "../../text/literal.ts";
import { renderText } from "../../text/show-text.ts";
import { dropCharacters } from "../../text/slice-text.ts";
import type { Piece, Text } from "../../text/text.ts";
import { textWorlds } from "../../text/text-worlds.ts";
import { textKey } from "../../text/unknowns.ts";
import { PASSES } from "../../verdict/command-verdict.ts";
import type { FoundCommand } from "../../verdict/found-command.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import { fileKey } from "../../walk/file-key.ts";
import type { Call } from "../call.ts";
import { isHintedCall, isHintedFile, isHintedOutput, leaf } from "../leaf.ts";
import { rememberWrites } from "../remember-writes.ts";
import { findInTail } from "../runners/find-in-tail.ts";
import { stringFindings } from "../runners/strings.ts";
import { isBroken, isTelling, trial } from "../trial.ts";
import { outsideFindings } from "./outside-findings.ts";
import { isDisturbed, plainSteps, stepFindings } from "./plain-steps.ts";
import { printedOutput } from "./printed-output.ts";

const LARGEST_PROGRAM = 65_536;

/** Judges the text of a program in another language: the commands it would run and the requests it would send. */
export function runProgramText(call: Call, program: Text): Text {
	const outputs = textWorlds([program]).map(([world = []]) => runWorld(call, world));
	return call.machine.unknowns.oneOf("output", outputs);
}

function runWorld(call: Call, program: Text): Text {
	const { machine, name } = call;
	const source = renderText(program, HOLE);
	machine.budget.characters(source.length);
	if (source.length > LARGEST_PROGRAM) {
		return leaf(call, undecidable("limit", name, "runs a program that is too long to be judged"));
	}
	if (isHinted(program) && source.replaceAll(HOLE, "").trim() === "") {
		const why = "runs a program that was made from a text that names a creation";
		return leaf(call, undecidable("dynamic", name, why));
	}
	const effects = programEffects(source, name);
	if (effects.sendsCreation) return leaf(call, creates("interpreter", call.argv));
	const steps = plainSteps(call, source);
	const findings =
		steps === undefined
			? foundIn(call, program, effects)
			: stepFindings(call, source, steps).slice(0, 1).map(viaInterpreter);
	machine.found.push(...findings);
	if (findings.length > 0)
		return [machine.unknowns.create({ source: `$(${name} …)`, printed: true })];
	if (steps !== undefined) return leaf(call, PASSES, outputOf(call, source));
	if (effects.runsDecoded) {
		const why = "runs a command that it makes out of encoded text";
		return leaf(call, undecidable("dynamic", name, why));
	}
	const isPutTogether = putsTogether(call, source, effects);
	if (isPutTogether || hidesSubcommand(source, name, isDisturbed(call))) {
		const why = "runs gh with words that it puts together; run the command directly";
		return leaf(call, undecidable("dynamic", name, why));
	}
	rememberFiles(call, source);
	rememberWrites(call);
	return leaf(call, PASSES, outputOf(call, source));
}

/** What a program that is not understood whole may start. */
function foundIn(call: Call, program: Text, effects: ProgramEffects): readonly FoundCommand[] {
	const source = renderText(program, HOLE);
	const { commands, runsInput, evaluatesInput } = effects;
	const evaluate = evaluatesInput ? runProgramText : undefined;
	return [
		...[...commands, ...commandLines(call, source)].flatMap((words) =>
			commandFindings(call, words, program),
		),
		...(runsInput ? inputFindings(call, program) : []),
		...(runsInput || evaluatesInput ? outsideFindings(call, program, evaluate) : []),
	];
}

function outputOf(call: Call, source: string): Text {
	const computed = call.machine.unknowns.create({
		source: `$(${call.name} …)`,
		hinted: isHintedOutput(call),
		printed: true,
		computed: !isPassingOn(call, source),
	});
	return printedOutput(call, source) ?? [computed];
}

/** Whether it makes a command out of words that are those of a creation, wherever they are. */
function putsTogether(call: Call, source: string, effects: ProgramEffects): boolean {
	if (effects.runsInput && holdsWords(separateWords(call))) return true;
	const isPrinting = /awk$/.test(call.name) && PRINTING_TO_SHELL.test(source);
	return (isPrinting || effects.commands.some(isComposed)) && holdsWords(textsOf(call, source));
}

/** `print $2, $1 | "sh"` */
const PRINTING_TO_SHELL = /\bprintf?\b[^|;}\n]*[,"$][^|;}\n]*[," ][^|;}\n]*\|/;

/** Whether a command starts with something that is not known, and goes on behind it. */
function isComposed(command: readonly string[]): boolean {
	return COMPOSED.test(command.join(" "));
}

const COMPOSED = new RegExp(`^(?:${HOLE}|[$@][\\w[\\]{}>-]+)+ +\\S`);

/** The arguments that are nothing but a word. */
function separateWords({ args }: Call): string {
	return args.flatMap(({ text }) => /^[\w-]+$/.exec(literalOf(text) ?? "") ?? []).join(" ");
}

/** The program, its arguments and what it reads, as far as they are known. */
function textsOf({ args, place }: Call, source: string): string {
	const input = isTerminal(place.stdin) ? "" : renderText(place.stdin, " ");
	return [source, ...args.map(({ text }) => renderText(text, " ")), input].join(" ");
}

/** Whether it only changes the lines that another program prints. */
function isPassingOn({ name, place }: Call, source: string): boolean {
	return (
		/awk$/.test(name) &&
		place.stdin.some((piece) => piece.kind === "unknown" && piece.printed && !piece.computed) &&
		!/BEGIN|END|printf|substr|sub\s*\(|%c|tolower/.test(source)
	);
}

/** What a program would do that runs its standard input or its arguments. */
function inputFindings(call: Call, program: Text): readonly FoundCommand[] {
	const { machine, place, name } = call;
	const key = textKey(program);
	const args = call.args.filter(({ text }) => textKey(text) !== key);
	const inner = inside(place, name, { scope: forkScope(place.scope), stdin: [] });
	const values = args.flatMap((argument) => {
		const start = literalStart(argument.text);
		const assignment = /^[A-Za-z_]\w*=/.exec(start)?.[0] ?? "";
		if (assignment === "") return start.startsWith("-") ? [] : [argument];
		return [argumentOf(decodeEscapes(dropCharacters(argument.text, assignment.length)))];
	});
	const isProgram = !call.args.some(({ text }) => textKey(text) === key);
	const input = isProgram || isTerminal(place.stdin) ? [] : place.stdin;
	return [
		...trial(machine, () => machine.runScript(input, inner)).filter(isTelling),
		...stringFindings(call, values),
		...findInTail({ ...call, args }),
	].slice(0, 1);
}

/** A program that names a creation may write it to the files that it names. */
function rememberFiles(call: Call, source: string): void {
	const { machine, place, name } = call;
	const tokens = programTokens(source, name);
	const isCopying = tokens.some(
		({ kind, text }) => kind === "string" && isHintedFile(place, literal(text)),
	);
	if (!isCopying && !mentionsPhrase(source) && !isHintedCall(call) && !spellsCreation(source))
		return;
	for (const { kind, text: string } of tokens) {
		const text = string.replace(/^[+<>\s]+/, "");
		if (kind !== "string" || !/^[\w./~-]{1,200}$/.test(text)) continue;
		const key = fileKey(literal(text));
		const written = [machine.unknowns.create({ source: `${text} from ${name}`, hinted: true })];
		const before = place.scope.files.get(key);
		const options = before === undefined ? [written] : [before, written];
		place.scope.files.set(key, machine.unknowns.oneOf(text, options));
	}
}

/** Languages whose commands stand in the text without quotes: `spawn gh …` (expect), `:!gh …` (vim). */
function commandLines({ name }: Call, source: string): readonly (readonly string[])[] {
	const pattern = /^(?:expect|tclsh)/.test(name)
		? /\b(?:spawn|exec|system)\s+([^\n;\]}]+)/g
		: isVi(name)
			? /(?:^|[\n|:])\s*(?:silent!?\s*)?(?:[rw]|read|write)?\s*!([^\n]+)/g
			: undefined;
	if (pattern === undefined) return [];
	return [...source.matchAll(pattern)].map((match) => [
		(match[1] ?? "").replace(/^-noecho\s+/, ""),
	]);
}

/** The words may be an argument list, or the first one may be a whole script. */
function commandFindings(
	call: Call,
	words: readonly string[],
	program: Text,
): readonly FoundCommand[] {
	const [first] = words;
	if (first === undefined || words.join(" ").length > LARGEST_PROGRAM) return [];
	const { machine, place, name } = call;
	const isInput = textKey(place.stdin) === textKey(program);
	const stdin = isInput ? [] : place.stdin;
	const inner = inside(place, name, { scope: forkScope(place.scope), stdin });
	const argv = words.map((word) => argumentOf(textOf(call, word)));
	const asScript = trial(machine, () => machine.runScript(textOf(call, first), inner));
	const asCommand: readonly Argument[] = [argumentOf(literal(name)), ...argv];
	const asTail = findInTail({
		...call,
		argv: asCommand,
		args: argv,
		place: { ...inner, isSupposed: false },
	});
	/** A literal that is no valid script is a text for people: a usage line, a title. */
	const telling = [...asScript.filter(isTelling), ...asTail].filter((found) => !isBroken(found));
	return telling.slice(0, 1).map(viaInterpreter);
}

function viaInterpreter(found: FoundCommand): FoundCommand {
	const { verdict } = found;
	if (verdict.type !== "creates") return found;
	return {
		...found,
		verdict: { ...verdict, creation: { ...verdict.creation, via: "interpreter" } },
	};
}

function textOf({ machine }: Call, word: string): Text {
	return word.split(HOLE).flatMap((part, index): readonly Piece[] => {
		const hole = index === 0 ? [] : [machine.unknowns.create({ source: "…" })];
		return [...hole, ...literal(part)];
	});
}
