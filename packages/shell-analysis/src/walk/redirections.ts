import type { Redirection, Word } from "unbash";
import { expandText } from "../expand/expand-text.ts";
import { expandWord } from "../expand/expand-word.ts";
import { setVariable } from "../expand/set-variable.ts";
import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { forkScope } from "../scope/scope.ts";
import { scalar } from "../scope/variable.ts";
import { sourceToText } from "../text/holes.ts";
import { joinTexts } from "../text/join-texts.ts";
import { literal, literalOf } from "../text/literal.ts";
import { showText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";
import { descriptorKey, writeFile } from "./write-file.ts";

const FIRST_FREE = 10;

/** Where the redirections of a command lead. */
export interface Redirections {
	readonly place: Place;
	/** The standard input around the command. */
	readonly before: Text;
	/** Whether standard input is redirected. */
	readonly isFed: boolean;
	/** Whether a file that may not be there or not be writable keeps the command from running. */
	readonly mayFail: boolean;
	/** Takes what the command prints to where it goes; returns what is left on standard output. */
	deliver(output: Text): Text;
}

/** Follows the redirections of a command, running the substitutions in their words. */
export function openRedirections(
	machine: Machine,
	redirections: readonly Redirection[],
	place: Place,
): Redirections {
	const { input } = place.scope;
	let stdin = input !== undefined && input.of === place.stdin ? input.is : place.stdin;
	let isFed = false;
	const sinks: ((output: Text) => void)[] = [];
	for (const redirection of redirections) {
		const input = readInput(machine, redirection, { ...place, stdin });
		if (input !== undefined) {
			stdin = input;
			isFed = true;
		}
		if (input === undefined || isBothWays(redirection)) {
			sinks.push(...openSinks(machine, redirection, place));
		}
	}
	const deliver = (output: Text): Text => {
		for (const sink of sinks) sink(output);
		if (sinks.length > 0) {
			return redirections.some(isCopyOfOutput)
				? machine.unknowns.oneOf("output", [[], output])
				: [];
		}
		const path = place.scope.files.get(descriptorKey("1"));
		if (path !== undefined) writeFile(machine, { path, output, append: true }, place);
		return redirections.some(isCopyOfOutput) ? withMessages(machine, output) : output;
	};
	const mayFail = redirections.some(opensFile);
	return { place: { ...place, stdin }, before: place.stdin, isFed, mayFail, deliver };
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
	const number = descriptorOf(machine, redirection, place) ?? "0";
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
	const file = isCopy ? joinTexts([literal("/dev/fd/"), path]) : path;
	return (
		machine.fileText(file, place) ?? unknownInput(machine, path, machine.isTooLarge(file, place))
	);
}

function unknownInput(machine: Machine, path: Text, hinted: boolean): Text {
	const isTyped = literalOf(path) === "/dev/tty";
	return [machine.unknowns.create({ source: `< ${showText(path)}`, terminal: isTyped, hinted })];
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
	const atoms = expandWord(machine, word, place);
	return joinTexts(atoms.map((atom) => joinTexts(atom.texts, " ")));
}

/** The places to which standard output goes: a file, or the script of `>(…)`. */
function openSinks(
	machine: Machine,
	redirection: Redirection,
	place: Place,
): readonly ((output: Text) => void)[] {
	if (redirection.type !== "Redirect" || redirection.target === undefined) return [];
	const [part] = redirection.target.parts ?? [];
	if (part?.type === "ProcessSubstitution" && part.operator === ">") {
		const { script } = part;
		if (script === undefined) return [];
		const scope = forkScope(place.scope);
		return [
			(stdin) =>
				void machine.runTree(
					{ script, source: part.text },
					inside(place, ">(…)", { scope, stdin }),
				),
		];
	}
	const { operator } = redirection;
	if (operator.startsWith("<") && !isBothWays(redirection)) return [];
	const target = asDescriptor(expandText(machine, redirection.target, place));
	if (target === undefined) return [];
	if (!isDescriptor(operator, target)) machine.trace.write(target, operator, place);
	const path = targetPath(place, operator, target);
	if (path === undefined) return [];
	const number = descriptorOf(machine, redirection, place) ?? (isBothWays(redirection) ? "0" : "1");
	if (number !== "1") {
		place.scope.files.set(descriptorKey(number), path);
		return [];
	}
	const append = operator !== ">" && operator !== ">|" && operator !== "&>";
	return [(output) => writeFile(machine, { path, output, append }, place)];
}

/** `>&3` goes where descriptor 3 goes; `>& file` is a file. */
function targetPath(place: Place, operator: string, path: Text): Text | undefined {
	if (!isDescriptor(operator, path)) return path;
	const word = literalOf(path) ?? "";
	return place.scope.files.get(descriptorKey(word.replace(/-$/, "")));
}

function opensFile(redirection: Redirection): boolean {
	if (redirection.type !== "Redirect") return false;
	const { target, operator } = redirection;
	return !/^(?:\/dev\/null|&?\d+|-)$/.test(target?.value ?? "") || operator.endsWith("&");
}

/** `/dev/stdout` is where the output goes anyway; undefined then. */
function asDescriptor(path: Text): Text | undefined {
	const [, number] = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(literalOf(path) ?? "") ?? [];
	const isOutput =
		number === "1" || number === "2" || /^\/dev\/std(?:out|err)$/.test(literalOf(path) ?? "");
	return isOutput ? undefined : path;
}

/** `<>` opens a file for reading and for writing. */
function isBothWays(redirection: Redirection): boolean {
	return redirection.type === "Redirect" && redirection.operator === "<>";
}

function isDescriptor(operator: string, target: Text): boolean {
	return operator === ">&" && /^(?:\d+-?|-)$/.test(literalOf(target) ?? "");
}

/** The number in front of a redirection; `{name}` gets a free one, which the variable then holds. */
function descriptorOf(
	machine: Machine,
	{ descriptor }: Redirection,
	place: Place,
): string | undefined {
	if (descriptor === undefined) return undefined;
	if (descriptor.type === "FileDescriptor") return String(descriptor.value);
	const number = String(place.scope.files.size + FIRST_FREE);
	setVariable(machine, { name: descriptor.name, variable: scalar(literal(number)) }, place);
	return number;
}

/** What `exec > file` does for all commands after it. */
export function keepOutput(
	machine: Machine,
	redirections: readonly Redirection[],
	place: Place,
): void {
	for (const redirection of redirections) {
		if (redirection.type !== "Redirect" || redirection.target === undefined) continue;
		const { operator, target, descriptor } = redirection;
		if (descriptor !== undefined && numberOf(descriptor) !== 1) continue;
		if (!/^(?:&?>>?|>\||>&)$/.test(operator)) continue;
		const path = targetPath(place, operator, expandText(machine, target, place));
		if (path !== undefined) place.scope.files.set(descriptorKey("1"), path);
	}
}

function numberOf(descriptor: NonNullable<Redirection["descriptor"]>): number | undefined {
	return descriptor.type === "FileDescriptor" ? descriptor.value : undefined;
}
