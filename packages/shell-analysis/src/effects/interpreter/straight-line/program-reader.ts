import { knownFunction } from "./known-functions.ts";
import {
	NotStraightLine,
	type StartedCommand,
	type StraightLineLanguage,
	type StraightLineStep,
	type StraightLineValue,
} from "./straight-line.ts";
import type { StraightLineToken } from "./straight-line-tokens.ts";

/** A program that is being read: its tokens, the values of its names, what it did so far. */
export interface ProgramReader {
	readonly language: StraightLineLanguage;
	readonly names: Map<string, StraightLineValue>;
	readonly steps: StraightLineStep[];
	peek(ahead?: number): StraightLineToken;
	next(): StraightLineToken;
	/** Whether the next token is this name or sign. */
	isAt(text: string): boolean;
	/** Takes the next token if it is this name or sign. */
	take(text: string): boolean;
	/** Takes the next token. Throws {@link NotStraightLine} if it is another one. */
	expect(text: string): void;
	/** Takes the name that comes next. Throws {@link NotStraightLine} if it is something else. */
	expectName(): string;
	/** Notes a command, and returns its output. */
	start(command: StartedCommand, isCaptured: boolean): StraightLineValue;
}

const END: StraightLineToken = { kind: "end", text: "" };

/** A reader at the start of a program. */
export function createProgramReader(
	tokens: readonly StraightLineToken[],
	language: StraightLineLanguage,
	names: ReadonlyMap<string, StraightLineValue>,
): ProgramReader {
	let at = 0;
	const steps: StraightLineStep[] = [];
	const peek = (ahead = 0) => tokens[at + ahead] ?? END;
	const isAt = (text: string) => {
		const { kind, text: found } = peek();
		return (kind === "sign" || kind === "name") && found === text;
	};
	const next = () => {
		const token = peek();
		at += 1;
		return token;
	};
	const take = (text: string) => {
		if (!isAt(text)) return false;
		at += 1;
		return true;
	};
	return {
		language,
		names: new Map(names),
		steps,
		peek,
		next,
		isAt,
		take,
		expect(text) {
			if (!take(text)) throw new NotStraightLine();
		},
		expectName() {
			const { kind, text } = next();
			if (kind !== "name") throw new NotStraightLine();
			return text;
		},
		start(command, isCaptured) {
			steps.push({ type: "start", command, isCaptured });
			return { type: "output", step: steps.length - 1 };
		},
	};
}

/** Whether the program is at its end. */
export function isAtEnd(reader: ProgramReader): boolean {
	return reader.peek() === END;
}

/** Whether a name is free for a variable: one that is also a function is not followed. */
export function isVariableName(name: string, language: StraightLineLanguage): boolean {
	return knownFunction(name, language) === undefined && !/^(?:os|sys|subprocess)$/.test(name);
}
