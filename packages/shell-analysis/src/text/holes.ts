import { literal } from "./literal.ts";
import type { Piece, Text } from "./text.ts";
import type { Unknowns } from "./unknowns.ts";

const OPEN = "\uE000";
const CLOSE = "\uE001";
const HOLE = /\uE000(\d+)\uE001/g;

/** Removes the characters that mark holes, so that nobody can write a hole by hand. */
export function withoutHoleMarks(source: string): string {
	return source.replace(/[\uE000\uE001]/g, "\uFFFD");
}

/** Whether source code has marks of holes. */
export function hasHoles(source: string): boolean {
	return source.includes(OPEN);
}

/** A text as source code for the parser: each unknown piece becomes a mark that survives any quoting. */
export function textToSource(text: Text): string {
	return text
		.map((piece) => (piece.kind === "unknown" ? `${OPEN}${piece.id}${CLOSE}` : piece.text))
		.join("");
}

/** A stretch of parsed source code as a text: the marks become their unknown pieces again. */
export function sourceToText(source: string, unknowns: Unknowns): Text {
	if (!hasHoles(source)) return literal(source);
	const pieces: Piece[] = [];
	let from = 0;
	for (const match of source.matchAll(HOLE)) {
		const unknown = unknowns.byId(Number(match[1]));
		if (unknown === undefined) continue;
		pieces.push(...literal(source.slice(from, match.index)), unknown);
		from = match.index + match[0].length;
	}
	return [...pieces, ...literal(source.slice(from))];
}

/** Source code for people: the marks become what was written. */
export function showSource(source: string, unknowns: Unknowns): string {
	return source.replace(HOLE, (mark, id) => unknowns.byId(Number(id))?.source ?? mark);
}
