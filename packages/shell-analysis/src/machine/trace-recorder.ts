import type { Variable } from "../scope/variable.ts";
import type { Text } from "../text/text.ts";
import type {
	CommandTrace,
	SimpleCommand,
	VariableChange,
	WriteRedirection,
} from "../verdict/command-trace.ts";
import { foundWord } from "../verdict/found-word.ts";
import { type Argument, argumentOf } from "./argument.ts";
import type { Place } from "./place.ts";

/** Notes what a walk meets. */
export interface TraceRecorder {
	command(argv: readonly Argument[], kind: SimpleCommand["kind"], place: Place): void;
	write(target: Text, operator: string, place: Place): void;
	variable(name: string, variable: Variable, place: Place): void;
	gap(why: string): void;
	/** Runs something that is only supposed to run: it is left out, the program that may run it is there. */
	withoutNotes<Result>(run: () => Result): Result;
	/** Runs something again that is there already: it is left out. */
	again<Result>(run: () => Result): Result;
	/** Whether this ran before. */
	isRepeated(): boolean;
	/** Whether this is only supposed to run. */
	isPaused(): boolean;
	trace(): CommandTrace;
}

/** A recorder that has met nothing. */
export function createTraceRecorder(): TraceRecorder {
	const simpleCommands: SimpleCommand[] = [];
	const writes: WriteRedirection[] = [];
	const variables: VariableChange[] = [];
	const gaps = new Set<string>();
	let pauses = 0;
	let repeats = 0;
	const isLeftOut = () => pauses + repeats > 0;
	return {
		command([first, ...rest], kind, { path }) {
			if (isLeftOut() || first === undefined) return;
			simpleCommands.push({ words: [foundWord(first), ...rest.map(foundWord)], kind, path });
		},
		write(target, operator, { path }) {
			if (!isLeftOut()) writes.push({ target: foundWord(argumentOf(target)), operator, path });
		},
		variable(name, variable, { path }) {
			if (isLeftOut()) return;
			const value = variable.kind === "scalar" ? foundWord(argumentOf(variable.text)) : undefined;
			variables.push({ name, value, path });
		},
		gap(why) {
			if (!isLeftOut()) gaps.add(why);
		},
		withoutNotes(run) {
			pauses += 1;
			try {
				return run();
			} finally {
				pauses -= 1;
			}
		},
		again(run) {
			repeats += 1;
			try {
				return run();
			} finally {
				repeats -= 1;
			}
		},
		isRepeated: () => repeats > 0,
		isPaused: () => pauses > 0,
		trace: () => ({ simpleCommands, writes, variables, gaps: [...gaps] }),
	};
}
