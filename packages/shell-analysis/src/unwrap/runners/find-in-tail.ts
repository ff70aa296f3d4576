import { type Argument, wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import { joinTexts } from "../../text/join-texts.ts";
import { literal, literalStart } from "../../text/literal.ts";
import { dropCharacters } from "../../text/slice-text.ts";
import type { FoundCommand } from "../../verdict/found-command.ts";
import type { Call } from "../call.ts";
import { programName } from "../program-name.ts";
import { quoteArguments } from "../quote-arguments.ts";
import { isTelling, trial } from "../trial.ts";
import { isOwnCreation, isOwnProgram } from "./own-program.ts";
import { isTarget } from "./targets.ts";

const SCRIPT_FLAG =
	/^(?:-[cexP]|--(?:pager|rsh|exec|command|cmd|run|call|shell-command|shell))(?:=|$)/;

/** What comes before the name of a package, in which a package manager then runs something. */
const NAMES_PACKAGE =
	/^(?:-[FwpC]|--(?:filter|filter-prod|workspace|package|dir|cwd|prefix)|workspace)$/;

/** How far behind the file of our own command its words are looked for. */
const NEAR = 16;

/** Programs that only show their arguments: what follows them is text, whoever runs them. */
const SHOWING = new Set(["ack", "ag", "echo", "egrep", "fgrep", "grep", "printf", "rg"]);

/**
 * A program that we do not know may run its arguments as a command. Finds the places where that would open a pull
 * request: a tail of the arguments, or the script after an option like `-c` or `--exec`.
 */
export function findInTail(call: Call): readonly FoundCommand[] {
	const { machine, args, place, name } = call;
	if (place.isSupposed) return [];
	const here = { ...inside(place, name === "" ? undefined : name), isSupposed: true };
	for (const [index, argument] of args.entries()) {
		const program = programName(argument.text);
		const isCommandPosition = index === 0 || wordOf(args[index - 1]) === "--";
		if (isCommandPosition && program !== undefined && SHOWING.has(program)) return [];
		const isWorthRunning = program === undefined || isTarget(program) || argument.many;
		if (!isWorthRunning && !isOwnCreation(args.slice(index, index + NEAR))) continue;
		const run = () =>
			machine.runCommand(commandFrom(args, index), { ...here, scope: forkScope(place.scope) });
		const findings = trial(machine, run).filter(isTelling);
		const isRun = isOwnProgram(program) && !NAMES_PACKAGE.test(wordOf(args[index - 1]) ?? "");
		if (findings.length > 0 || isRun) return findings;
	}
	return scriptFindings(call);
}

/** `--exec gh -- pr create`: the program stands in front of the end of the options. */
function commandFrom(args: readonly Argument[], index: number): readonly Argument[] {
	const isCut = wordOf(args[index + 1]) === "--";
	return isCut ? args.filter((_, at) => at >= index && at !== index + 1) : args.slice(index);
}

function scriptFindings({ machine, args, place, name }: Call): readonly FoundCommand[] {
	return args.flatMap((argument, index) => {
		const flag = SCRIPT_FLAG.exec(literalStart(argument.text))?.[0];
		if (flag === undefined) return [];
		const script = flag.endsWith("=")
			? dropCharacters(argument.text, flag.length)
			: args[index + 1]?.text;
		if (script === undefined) return [];
		const inner = inside(place, `${name} ${flag}`, { scope: forkScope(place.scope) });
		const rest = args.slice(flag.endsWith("=") ? index + 1 : index + 2, index + NEAR);
		const whole = joinTexts([script, literal(" "), quoteArguments(rest)]);
		const isBegun = rest.length > 0 && isTarget(/^\s*(\S+)/.exec(literalStart(script))?.[1] ?? "");
		return [script, ...(isBegun ? [whole] : [])].flatMap((text) =>
			trial(machine, () => machine.runScript(text, { ...inner, isSupposed: true })).filter(
				isTelling,
			),
		);
	});
}
