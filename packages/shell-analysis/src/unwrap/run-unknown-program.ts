import { judgeCodexWorkers } from "../effects/codex-workers.ts";
import { findSubcommand } from "../effects/gh/find-subcommand.ts";
import { judgeGh } from "../effects/gh/gh.ts";
import { judgeCurl } from "../effects/http/curl.ts";
import { judgeHttpie } from "../effects/http/httpie.ts";
import { judgeWget } from "../effects/http/wget.ts";
import { judgeHub } from "../effects/hub.ts";
import type { Invocation } from "../effects/invocation.ts";
import { wordOf } from "../machine/argument.ts";
import { inside } from "../machine/place.ts";
import { forkScope } from "../scope/scope.ts";
import { couldBe } from "../text/could-be.ts";
import { isComputed } from "../text/is-computed.ts";
import { isHinted } from "../text/is-hinted.ts";
import { isPrinted } from "../text/is-printed.ts";
import { isTerminal } from "../text/is-terminal.ts";
import { literalStart } from "../text/literal.ts";
import { showText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";
import { type CommandVerdict, PASSES } from "../verdict/command-verdict.ts";
import { undecidable } from "../verdict/undecidable.ts";
import type { Call } from "./call.ts";
import { callFunction, functionCalled } from "./call-function.ts";
import { invocationOf } from "./invocation-of.ts";
import { isForeignPath, judgeAsCopy } from "./judge-stranger.ts";
import { leaf } from "./leaf.ts";
import { programText } from "./program-name.ts";
import { findInTail } from "./runners/find-in-tail.ts";
import { isTelling, takeBack } from "./trial.ts";

/**
 * A program that only the running shell knows. It is undecidable where the rest of the command would open a pull
 * request if it were the right program; otherwise it is let through.
 */
export function runUnknownProgram(call: Call): Text {
	call.machine.budget.steps(call.args.length * 8);
	const verdict = verdictOn(call);
	if (verdict.type !== "passes") return leaf(call, verdict);
	const findings = [...findInTail(call), ...functionFindings(call), ...fileFindings(call)];
	if (findings.length === 0) return leaf(call);
	call.machine.found.push(...findings);
	return leaf(call, PASSES, []);
}

function verdictOn(call: Call): CommandVerdict {
	const word = call.argv[0]?.text ?? [];
	const shown = showText(word);
	if (isTerminal(word)) {
		return undecidable(
			"session",
			shown,
			"is typed into the running command; write the command out",
		);
	}
	if (isHinted(word)) {
		return undecidable("dynamic", shown, "is a command made from a text that names a creation");
	}
	if (call.argv.length === 1 && call.argv[0]?.many === true && isComputed(word)) {
		return undecidable("dynamic", shown, "is a command that a program computes; write it out");
	}
	const { mention, trace } = call.machine;
	if (isPrinted(word) && mention.isSeen() && !trace.isPaused()) {
		const why = "is a command that a program prints, on a line that names a creation";
		return undecidable("dynamic", shown, why);
	}
	if (word.some(({ kind }) => kind === "glob") && isNameOnly(word) && mention.isSeen()) {
		const why = "stands for names of files, on a line that names a creation";
		return undecidable("dynamic", shown, why);
	}
	const copy = isForeignPath(word) ? judgeAsCopy(call) : PASSES;
	if (copy.type !== "passes") return copy;
	const invocation = invocationOf(call);
	const program = programText(word);
	if (PROGRAMS.some(([name, opens]) => couldBe(program, name) && opens(invocation))) {
		const why = "is the program of a command that would open a pull request; write it out";
		return undecidable("dynamic", shown, why);
	}
	return PASSES;
}

/** Whether a pattern stands for files of this folder whose names may begin like a command that creates. */
function isNameOnly(word: Text): boolean {
	return BEGINNING.test(literalStart(word)) && !showText(word).includes("/");
}

const BEGINNING = /^(?:g|gh.*|h|hub?.*|(?:b|ba|d|da|z|k)?sh?.*|b|ba|e|env?.*|eva?l?.*)?$/s;

const PROGRAMS: readonly (readonly [string, (invocation: Invocation) => boolean])[] = [
	["gh", opensThroughGh],
	["hub", (invocation) => judgeHub(invocation).type === "creates"],
	["codex-workers", (invocation) => judgeCodexWorkers(invocation).type === "creates"],
	["curl", (invocation) => judgeCurl(invocation).type === "creates"],
	["wget", (invocation) => judgeWget(invocation).type === "creates"],
	["http", (invocation) => judgeHttpie(invocation).type === "creates"],
];

function opensThroughGh(invocation: Invocation): boolean {
	const verdict = judgeGh(invocation);
	if (verdict.type === "creates") return true;
	if (invocation.args.some((arg) => /^--fill(?:-first|-verbose)?$/.test(wordOf(arg) ?? "")))
		return true;
	const group = wordOf(findSubcommand(invocation.args, new Set())?.word);
	return verdict.type === "undecidable" && (group === "pr" || group === "api");
}

/** It may be a function of this line. */
function functionFindings(call: Call) {
	const { machine, place } = call;
	const word = call.argv[0]?.text ?? [];
	return [...place.scope.functions.entries()].flatMap(([name, body]) => {
		if (!couldBe(word, name) || functionCalled(name, call.args, place) === undefined) return [];
		const inner = inside(place, undefined, { scope: forkScope(place.scope) });
		const run = () => callFunction({ ...call, name, place: inner }, body);
		return takeBack(machine, run).filter(isTelling);
	});
}

/** It may be a script of this line, where a program prints its name. */
function fileFindings({ machine, argv, place }: Call) {
	const word = argv[0]?.text ?? [];
	const isNamed = isPrinted(word) || word.some(({ kind }) => kind === "glob");
	if (!isNamed || word.at(-1)?.kind === "literal") return [];
	const script = machine.fileText(word, place);
	if (script === undefined) return [];
	const inner = inside(place, undefined, { scope: forkScope(place.scope) });
	return takeBack(machine, () => void machine.runScript(script, inner)).filter(isTelling);
}
