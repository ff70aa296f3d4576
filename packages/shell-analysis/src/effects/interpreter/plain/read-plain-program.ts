import { AWK } from "./plain-awk.ts";
import { JAVA_SCRIPT } from "./plain-java-script.ts";
import { behindFirstLine, PERL } from "./plain-perl.ts";
import { PYTHON } from "./plain-python.ts";
import type { PlainStep } from "./plain-step.ts";
import { type PlainStatement, readStatements } from "./read-statements.ts";

/** How an interpreter is called. */
export interface PlainCall {
	/** The first word as written. */
	readonly program: string;
	/** The words behind it; undefined where one is not known. */
	readonly words: readonly (string | undefined)[];
}

const GRAMMARS: Readonly<Record<string, readonly PlainStatement[]>> = {
	python3: PYTHON,
	node: JAVA_SCRIPT,
	perl: PERL,
	awk: AWK,
	gawk: AWK,
	mawk: AWK,
};

/**
 * What a program does that is made of a few kinds of statements with literal strings only; undefined for any other
 * program. Nothing is skipped: what is not understood to the last character is not plain.
 */
export function readPlainProgram(
	source: string,
	call: PlainCall,
): readonly PlainStep[] | undefined {
	const name = /^(?:\/usr)?(?:\/bin\/)?(\w+)$/.exec(call.program)?.[1] ?? "";
	const grammar = Object.hasOwn(GRAMMARS, name) ? GRAMMARS[name] : undefined;
	if (grammar === undefined) return undefined;
	const [first, second, ...rest] = call.words;
	if (name === "perl" && first === "-x" && second !== undefined && rest.length === 0) {
		const program = second.startsWith("-") ? undefined : behindFirstLine(source);
		return program === undefined ? undefined : readStatements(program, grammar);
	}
	return isCalledPlainly(name, call.words, source) ? readStatements(source, grammar) : undefined;
}

const CODE: Readonly<Record<string, RegExp>> = {
	python3: /^-c$/,
	node: /^-e$/,
	perl: /^-[eE]$/,
};

/** An awk program that is about its standard input. */
const HANDING_ON = /^\{ ?(?:print|system)/;
/** A program in Python that does something with the words behind it. */
const TAKING_ARGUMENTS = /\(sys\.argv\[1:\]\)/;

/** Whether no option but the one that gives the program changes how it is read or run. */
function isCalledPlainly(
	name: string,
	words: readonly (string | undefined)[],
	source: string,
): boolean {
	const [first, second, ...rest] = words;
	if (first === undefined) return words.length === 0;
	if (/awk$/.test(name)) {
		if (HANDING_ON.test(source)) return first === source && words.length === 1;
		return first === source && words.slice(1).every((word) => /^[\w/][\w./-]*$/.test(word ?? "-"));
	}
	if (name === "node" && first === "--input-type=module" && second === "-e") {
		return rest.length === 1 && rest[0] === source;
	}
	if (CODE[name]?.test(first) === true) {
		return second === source && (words.length === 2 || TAKING_ARGUMENTS.test(source));
	}
	return words.length === 1 && /^(?:-|[\w./][\w./-]*)$/.test(first);
}
