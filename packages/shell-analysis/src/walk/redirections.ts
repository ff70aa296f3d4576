import type { Redirection, Word } from "unbash";
import { expandText } from "../expand/expand-text.ts";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { sourceToText } from "../text/holes.ts";
import { joinTexts } from "../text/join-texts.ts";
import { literal, literalOf } from "../text/literal.ts";
import { mapLiterals } from "../text/map-literals.ts";
import { showText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";
import { descriptorNumber } from "./descriptor-number.ts";
import { fileKey } from "./file-key.ts";
import { type OutputTarget, openOutputs } from "./open-outputs.ts";
import { descriptorKey, writeFile } from "./write-file.ts";

/** Where the redirections of a command lead. */
export interface Redirections {
	readonly place: Place;
	/** The standard input around the command. */
	readonly before: Text;
	/** Whether standard input is redirected. */
	readonly isFed: boolean;
	/** The path to which standard output goes. */
	readonly output: Text | undefined;
	/** Whether a file that may not be there or not be writable keeps the command from running. */
	readonly mayFail: boolean;
	/** Takes what the command prints to where it goes; returns what is left on standard output. */
	deliver(output: Text): Text;
	/** Takes what a program writes to other descriptors by itself to the files behind them. */
	deliverMessages(): void;
}

/** Follows the redirections of a command, running the substitutions in their words. */
export function openRedirections(
	machine: Machine,
	redirections: readonly Redirection[],
	place: Place,
): Redirections {
	const { input } = place.scope;
	const given = input !== undefined && input.of === place.stdin ? input.is : place.stdin;
	let stdin = machine.inputs.now(given);
	let isFed = false;
	const targets: OutputTarget[] = [];
	for (const redirection of redirections) {
		const input = readInput(machine, redirection, { ...place, stdin });
		if (input !== undefined) {
			stdin = input;
			isFed = true;
		}
		if (input === undefined || isBothWays(redirection)) {
			targets.push(...openOutputs(machine, redirection, place));
		}
	}
	const outputs = targets.filter(({ isOther }) => !isOther);
	const deliver = (output: Text): Text => {
		for (const target of outputs) writeFile(machine, { ...target, output }, place);
		if (outputs.length > 0) {
			return redirections.some(isCopyOfOutput)
				? machine.unknowns.oneOf("output", [[], output])
				: [];
		}
		const path = place.scope.files.get(descriptorKey("1"));
		if (path !== undefined) writeFile(machine, { path, output, append: true }, place);
		return redirections.some(isCopyOfOutput) ? withMessages(machine, output) : output;
	};
	const mayFail = redirections.some(opensFile);
	const output = outputs.at(-1)?.path;
	const others = targets.filter(({ isOther }) => isOther);
	const deliverMessages = () => writeMessages(machine, others, place);
	const here = { ...place, stdin };
	return { place: here, before: place.stdin, isFed, output, mayFail, deliver, deliverMessages };
}

/** Messages may show what is on the line. */
function writeMessages(machine: Machine, targets: readonly OutputTarget[], place: Place): void {
	for (const { path } of targets) {
		if (place.scope.readers.has(literalOf(path) ?? "")) continue;
		const messages = [machine.unknowns.create({ source: "messages", printed: true })];
		const output = machine.unknowns.oneOf("messages", [[], messages]);
		writeFile(machine, { path, output, append: false }, place);
	}
}

/** `2>&1`, `3>&1`: what goes to another descriptor comes out too. */
function isCopyOfOutput(redirection: Redirection): boolean {
	if (redirection.type !== "Redirect" || redirection.operator !== ">&") return false;
	const { descriptor, target } = redirection;
	const isOther = descriptor?.type === "FileDescriptor" && descriptor.value !== 1;
	return isOther && target?.value === "1";
}

/** What a command prints that is known, or also its messages. */
export function withMessages(machine: Machine, output: Text): Text {
	if (literalOf(output) === undefined) return output;
	const messages = machine.unknowns.create({ source: "messages", printed: true });
	return machine.unknowns.oneOf("output", [output, [...output, messages]]);
}

/** What standard input holds after this redirection; undefined when it is not about standard input. */
function readInput(machine: Machine, redirection: Redirection, place: Place): Text | undefined {
	const text = inputText(machine, redirection, place);
	if (text === undefined) return undefined;
	const number = descriptorNumber(machine, redirection, place) ?? "0";
	if (number === "0") return text;
	place.scope.files.set(`/dev/fd/${number}`, text);
	return undefined;
}

function inputText(machine: Machine, redirection: Redirection, place: Place): Text | undefined {
	if (redirection.type === "HereDoc") return hereDocument(machine, redirection, place);
	if (redirection.target === undefined) return undefined;
	if (redirection.type === "HereString") {
		return joinTexts([expandText(machine, redirection.target, place), literal("\n")]);
	}
	if (!redirection.operator.startsWith("<")) return undefined;
	const path = expandText(machine, redirection.target, place);
	const isCopy = redirection.operator === "<&";
	const number = mapLiterals(path, (text) => text.replace(/-$/, ""));
	const file = isCopy ? joinTexts([literal("/dev/fd/"), number]) : path;
	const text = machine.fileText(file, place) ?? unknownInput(machine, { path, file }, place);
	if (!isCopy) machine.inputs.opened(fileKey(path), text);
	return text;
}

interface Input {
	readonly path: Text;
	readonly file: Text;
}

/** A descriptor that this line did not open by its number may still be one of it. */
function unknownInput(machine: Machine, { path, file }: Input, place: Place): Text {
	const terminal = literalOf(path) === "/dev/tty";
	const hinted = machine.isTooLarge(file, place);
	const printed = path !== file;
	return [machine.unknowns.create({ source: `< ${showText(path)}`, terminal, hinted, printed })];
}

function hereDocument(
	machine: Machine,
	redirection: Extract<Redirection, { type: "HereDoc" }>,
	place: Place,
): Text {
	const { text, parts } = redirection.body;
	machine.budget.characters(text.length);
	if (parts === undefined) return sourceToText(text, machine.unknowns);
	const word: Word = { type: "Word", text, value: text, pos: 0, end: 0, parts };
	return expandText(machine, word, place);
}

function opensFile(redirection: Redirection): boolean {
	if (redirection.type !== "Redirect") return false;
	const { target, operator } = redirection;
	if (isSubstitution(target)) return false;
	return !/^(?:\/dev\/null|&?\d+|-)$/.test(target?.value ?? "") || operator.endsWith("&");
}

/** `< <(…)`: the shell made what it opens. */
function isSubstitution(target: Word | undefined): boolean {
	const [only, second] = target?.parts ?? [];
	return only?.type === "ProcessSubstitution" && second === undefined;
}

/** `<>` opens a file for reading and for writing. */
function isBothWays(redirection: Redirection): boolean {
	return redirection.type === "Redirect" && redirection.operator === "<>";
}
