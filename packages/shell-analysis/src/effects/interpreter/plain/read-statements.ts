import type { PlainStep } from "./plain-step.ts";

/** Values that names have, each given once. */
export type PlainNames = Map<string, readonly string[]>;

/** A statement that is understood whole: its pattern, and what it does; undefined where it is not understood. */
export interface PlainStatement {
	/** Sticky, so that nothing between two statements is passed over. */
	readonly pattern: RegExp;
	read(
		groups: readonly (string | undefined)[],
		names: PlainNames,
	): readonly PlainStep[] | undefined;
}

const PRINTABLE = /^[\n\x20-\x7e]*$/;
const LONGEST = 8192;

/** What a program does that is nothing but such statements, one behind the other; undefined for any other program. */
export function readStatements(
	source: string,
	statements: readonly PlainStatement[],
): readonly PlainStep[] | undefined {
	if (source.length > LONGEST || !PRINTABLE.test(source)) return undefined;
	const names: PlainNames = new Map();
	const steps: PlainStep[] = [];
	let at = skipEnds(source, 0);
	while (at < source.length) {
		const found = readOne(source, at, { statements, names });
		if (found === undefined) return undefined;
		const next = skipEnds(source, found.end);
		if (next === found.end && next < source.length) return undefined;
		steps.push(...found.steps);
		at = next;
	}
	return steps;
}

interface Reading {
	readonly statements: readonly PlainStatement[];
	readonly names: PlainNames;
}

function readOne(source: string, at: number, { statements, names }: Reading) {
	for (const { pattern, read } of statements) {
		pattern.lastIndex = at;
		const match = pattern.exec(source);
		if (match === null) continue;
		const steps = read(match.slice(1), names);
		if (steps !== undefined) return { steps, end: pattern.lastIndex };
	}
	return undefined;
}

/** Behind the ends of lines and semicolons; a line must not start with a blank. */
function skipEnds(source: string, from: number): number {
	const ends = /(?:; ?|\n)*/y;
	ends.lastIndex = from;
	ends.test(source);
	return ends.lastIndex;
}
