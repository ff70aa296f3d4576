import { HOLE } from "../../effects/interpreter/program-tokens.ts";
import { readStraightLine } from "../../effects/interpreter/straight-line/read-straight-line.ts";
import type {
	StartedCommand,
	StraightLineStep,
} from "../../effects/interpreter/straight-line/straight-line.ts";
import { type Argument, argumentsOf, wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import { joinTexts } from "../../text/join-texts.ts";
import { literal, literalOf } from "../../text/literal.ts";
import type { Text } from "../../text/text.ts";
import { PASSES } from "../../verdict/command-verdict.ts";
import type { FoundCommand } from "../../verdict/found-command.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { takeBack } from "../trial.ts";

/**
 * Runs a program of which every token is understood: its commands are run like those of a shell, and what it prints is
 * known. Undefined for any other program.
 */
export function runStraightLine(call: Call, source: string): Text | undefined {
	if (source.includes(HOLE)) return undefined;
	const args = call.args.map((argument) => (argument.many ? undefined : wordOf(argument)));
	const steps = readStraightLine({ source, interpreter: call.name, args });
	if (steps === undefined) return undefined;
	const reads = literalOf(call.place.stdin) === source ? [] : call.place.stdin;
	const outputs: Text[] = [];
	const printed: Text[] = [];
	const findings = takeBack(call.machine, () => {
		for (const step of steps) {
			const output = runStep(call, step, { outputs, reads });
			outputs.push(output);
			if (step.type === "print" || !step.isCaptured) printed.push(output);
		}
	});
	call.machine.found.push(...findings.map(viaInterpreter));
	return leaf(call, PASSES, joinTexts(printed));
}

interface Running {
	/** What the steps before put out. */
	readonly outputs: readonly Text[];
	/** What a command reads that the program starts. */
	readonly reads: Text;
}

function runStep(call: Call, step: StraightLineStep, { outputs, reads }: Running): Text {
	if (step.type === "print") {
		return joinTexts(
			step.parts.map((part) => (typeof part === "string" ? literal(part) : (outputs[part] ?? []))),
		);
	}
	const { machine, place, name } = call;
	const { input } = step.command;
	const stdin = input === undefined ? reads : literal(input);
	const inner = inside(place, name, { scope: forkScope(place.scope), stdin });
	return machine.runCommand(argvOf(step.command), inner);
}

function argvOf(command: StartedCommand): readonly Argument[] {
	return command.type === "script"
		? argumentsOf("sh", "-c", command.text)
		: argumentsOf(...command.words);
}

/** A creation that was found in a program, marked as such. */
export function viaInterpreter(found: FoundCommand): FoundCommand {
	const { verdict } = found;
	if (verdict.type !== "creates") return found;
	return {
		...found,
		verdict: { ...verdict, creation: { ...verdict.creation, via: "interpreter" } },
	};
}
