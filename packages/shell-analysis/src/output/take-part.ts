import { mentionsPhrase, spellsInLetters } from "../parse/mentions.ts";
import { literal, literalStart } from "../text/literal.ts";
import { showText } from "../text/show-text.ts";
import type { Piece, Text } from "../text/text.ts";
import type { Call } from "../unwrap/call.ts";

/** The command takes the start of an input: who reads after it gets what is left, if it really ran. */
export function takePart(
	{ machine }: Call,
	input: Text,
	rest: (known: string) => string | undefined,
): void {
	const before = machine.inputs.now(input);
	const ways = waysOf(before);
	machine.budget.characters(ways.reduce((sum, way) => sum + literalStart(way).length, 0));
	const left = ways.map((way) => restOf(way, rest));
	machine.inputs.becomes(input, machine.unknowns.oneOf("input", [before, ...left]));
}

function waysOf(input: Text): readonly Text[] {
	const [only] = input;
	return input.length === 1 && only?.kind === "unknown" ? [...only.options] : [input];
}

function restOf(input: Text, rest: (known: string) => string | undefined): Text {
	const start = literalStart(input);
	const left = start === "" ? undefined : rest(start);
	return left === undefined ? input : [...literal(left), ...input.slice(1)];
}

/** The same for a command that takes whole lines: that matters where what is left reads otherwise as a script. */
export function takeLines(call: Call, input: Text, count = 1): void {
	const text = spelledIn(input);
	if (text === undefined || !/<<|\\\n|["'`]/.test(text)) return;
	takePart(call, input, (known) => behindLines(known, count));
}

/** What comes after so many lines. */
export function behindLines(known: string, count: number): string {
	let at = 0;
	for (let line = 0; line < count; line += 1) {
		const end = known.indexOf("\n", at);
		if (end < 0) return "";
		at = end + 1;
	}
	return known.slice(at);
}

/**
 * What a command prints of the start of an input, `part` of it. In a loop it may print all of it, one part after the
 * other.
 */
export function partOrWhole({ machine }: Call, input: Text, part: Text): Text {
	const text = showText(input);
	if (!mentionsPhrase(text) && !spellsInLetters(text)) return part;
	return machine.unknowns.oneOf("output", [part, input]);
}

/** The same for a program that takes as much as it likes. */
export function takeAnything({ machine, name }: Call, input: Text): void {
	if (spelledIn(input) === undefined) return;
	const left = machine.unknowns.create({ source: `input that ${name} left`, hinted: true });
	machine.inputs.becomes(
		input,
		machine.unknowns.oneOf("input", [machine.inputs.now(input), [left]]),
	);
}

/** An input that spells out a creation, with everything that it may hold. */
function spelledIn(input: Text): string | undefined {
	if (input.every(isOpaque)) return undefined;
	const text = [input, ...input.flatMap(optionsOf)].map(showText).join("\n");
	return mentionsPhrase(text) ? text : undefined;
}

function isOpaque(piece: Piece): boolean {
	return piece.kind === "unknown" && piece.options.length === 0;
}

function optionsOf(piece: Piece): readonly Text[] {
	return piece.kind === "unknown" ? piece.options : [];
}
