import { type Argument, wordOf } from "../machine/argument.ts";
import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { mentionsPhrase } from "../parse/mentions.ts";
import { mergeScopes } from "../scope/merge-scopes.ts";
import { forkScope } from "../scope/scope.ts";
import { joinTexts } from "../text/join-texts.ts";
import { showText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";
import { functionCalled } from "./call-function.ts";
import { isInert } from "./inert-programs.ts";
import { programName } from "./program-name.ts";
import { isBroken, isTelling, trial } from "./trial.ts";

/**
 * What is not known may be nothing: `g${x}h` is `gh` where the variable is not set. Judges the command without it,
 * where that names another program or spells out a creation.
 */
export function judgeEmptied(machine: Machine, argv: readonly Argument[], place: Place): void {
	const [first] = argv;
	if (first === undefined || isInert(wordOf(first) ?? "")) return;
	if (isCalled(first, argv.slice(1), place)) return;
	const isOtherProgram = isMixed(first) && programName(first.text) === undefined;
	if (!isOtherProgram && !machine.mention.isSpelled()) return;
	const emptied = argv.map(withoutUnknowns);
	const name = programName(emptied[0]?.text ?? []);
	if (isOtherProgram ? name === "" : !isSpelled(emptied)) return;
	const scope = forkScope(place.scope);
	const inner = { ...inside(place, undefined, { scope }), isDirect: place.isDirect };
	const findings = trial(machine, () => void machine.runCommand(emptied, inner));
	machine.found.push(...findings.filter((found) => isTelling(found) && !isBroken(found)));
	if (isOtherProgram) mergeScopes(place.scope, scope, machine.unknowns);
}

/** The commands of a function are judged one by one. */
function isCalled(first: Argument, args: readonly Argument[], place: Place): boolean {
	const word = wordOf(first);
	return word !== undefined && functionCalled(word, args, place) !== undefined;
}

/** Whether some of a word is known and some is not. */
export function isMixed({ text }: Argument): boolean {
	if (text.length < 2) return false;
	return text.some(isUnknown) && !text.every(isUnknown);
}

function isUnknown(piece: Text[number]): boolean {
	return piece.kind === "unknown";
}

function withoutUnknowns(argument: Argument): Argument {
	if (!isMixed(argument)) return argument;
	return { ...argument, text: joinTexts([argument.text.filter((piece) => !isUnknown(piece))]) };
}

function isSpelled(argv: readonly Argument[]): boolean {
	return mentionsPhrase(argv.map(({ text }) => showText(text)).join(" "));
}
