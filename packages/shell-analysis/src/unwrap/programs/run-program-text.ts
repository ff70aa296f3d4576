import { creates } from "../../effects/creation.ts";
import { programEffects } from "../../effects/interpreter/program-effects.ts";
import { HOLE, programTokens } from "../../effects/interpreter/program-tokens.ts";
import { type Argument, argumentOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { mentionsPhrase } from "../../parse/mentions.ts";
import { forkScope } from "../../scope/scope.ts";
import { literal } from "../../text/literal.ts";
import { renderText } from "../../text/show-text.ts";
import type { Piece, Text } from "../../text/text.ts";
import type { FoundCommand } from "../../verdict/found-command.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import { fileKey } from "../../walk/file-key.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { findInTail } from "../runners/find-in-tail.ts";
import { isTelling, trial } from "../trial.ts";

const LARGEST_PROGRAM = 65_536;

/** Judges the text of a program in another language: the commands it would run and the requests it would send. */
export function runProgramText(call: Call, program: Text): Text {
	const { machine, name } = call;
	const source = renderText(program, HOLE);
	machine.budget.characters(source.length);
	if (source.length > LARGEST_PROGRAM) {
		return leaf(call, undecidable("limit", name, "runs a program that is too long to be judged"));
	}
	const effects = programEffects(source, name);
	if (effects.sendsCreation) return leaf(call, creates("interpreter", call.argv));
	const findings = [...effects.commands, ...commandLines(call, source)].flatMap((words) =>
		commandFindings(call, words),
	);
	machine.found.push(...findings);
	if (findings.length > 0) return [machine.unknowns.create({ source: `$(${name} …)` })];
	if (effects.runsDecoded) {
		const why = "runs a command that it makes out of encoded text";
		return leaf(call, undecidable("dynamic", name, why));
	}
	rememberFiles(call, source);
	return leaf(call);
}

/** A program that names a creation may write it to the files that it names. */
function rememberFiles({ machine, place, name }: Call, source: string): void {
	if (!mentionsPhrase(source)) return;
	for (const { kind, text } of programTokens(source)) {
		if (kind !== "string" || !/^[\w./~-]{1,200}$/.test(text)) continue;
		const key = fileKey(literal(text));
		const written = machine.unknowns.create({ source: `${text} from ${name}`, hinted: true });
		if (!place.scope.files.has(key)) place.scope.files.set(key, [written]);
	}
}

/** Languages whose commands stand in the text without quotes: `spawn gh …` (expect), `:!gh …` (vim). */
function commandLines({ name }: Call, source: string): readonly (readonly string[])[] {
	const pattern = /^(?:expect|tclsh)/.test(name)
		? /\b(?:spawn|exec|system)\s+([^\n;\]}]+)/g
		: /^(?:n?vim?|ex)$/.test(name)
			? /(?:^|[\n|:])\s*(?:silent!?\s*)?!([^\n|]+)/g
			: undefined;
	if (pattern === undefined) return [];
	return [...source.matchAll(pattern)].map((match) => [
		(match[1] ?? "").replace(/^-noecho\s+/, ""),
	]);
}

/** The words may be an argument list, or the first one may be a whole script. */
function commandFindings(call: Call, words: readonly string[]): readonly FoundCommand[] {
	const [first] = words;
	if (first === undefined || words.join(" ").length > LARGEST_PROGRAM) return [];
	const { machine, place, name } = call;
	const inner = inside(place, name, { scope: forkScope(place.scope), stdin: [] });
	const argv = words.map((word) => argumentOf(textOf(call, word)));
	const asScript = trial(machine, () => machine.runScript(textOf(call, first), inner));
	const asCommand: readonly Argument[] = [argumentOf(literal(name)), ...argv];
	const asTail = findInTail({
		...call,
		argv: asCommand,
		args: argv,
		place: { ...inner, isSupposed: false },
	});
	const telling = [...asScript.filter(isTelling), ...asTail].filter((found) => !isBroken(found));
	return telling.slice(0, 1).map(viaInterpreter);
}

/** A literal that is no valid script is a text for people: a usage line, a title. */
function isBroken({ verdict }: FoundCommand): boolean {
	return verdict.type === "undecidable" && verdict.cause === "syntax";
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
