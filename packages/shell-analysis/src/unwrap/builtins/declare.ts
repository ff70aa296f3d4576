import { findVariable, lookUp } from "../../expand/look-up.ts";
import { setVariable } from "../../expand/set-variable.ts";
import { type Argument, wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { mergeScopes } from "../../scope/merge-scopes.ts";
import { forkScope } from "../../scope/scope.ts";
import { scalar } from "../../scope/variable.ts";
import { joinTexts } from "../../text/join-texts.ts";
import { literal, literalStart } from "../../text/literal.ts";
import { renderText } from "../../text/show-text.ts";
import { dropCharacters } from "../../text/slice-text.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { isBroken, takeBack } from "../trial.ts";
import { evaluateName } from "./evaluated-names.ts";

/** `export`, `declare`, `local`, `readonly` and `typeset`: assignments with attributes. */
export function runDeclare(call: Call): Text {
	const flags = call.args
		.map((argument) => wordOf(argument) ?? "")
		.filter((word) => /^[-+]\w/.test(word))
		.join("");
	const letters = lettersOf(call.name, flags);
	const isLong = call.args.some((argument) => /^--./.test(wordOf(argument) ?? ""));
	const before = isLong || mayFail(call, flags) ? forkScope(call.place.scope) : undefined;
	for (const argument of call.args) {
		evaluateName(call, argument);
		declareOne(call, argument, letters);
	}
	if (before !== undefined) mergeScopes(call.place.scope, before, call.machine.unknowns);
	const isShowing = /[pfF]/.test(flags) || call.args.every((arg) => wordOf(arg)?.startsWith("-"));
	return isShowing ? leaf(call) : leaf(call, undefined, []);
}

/** To `export`, `-n` means no longer. */
function lettersOf(name: string, flags: string): string {
	if (name === "export") return flags.includes("n") ? "+x" : "-x";
	return name === "readonly" ? "-r" : flags;
}

/** `local` works in functions alone, and `-f` takes no value. */
function mayFail({ name, place }: Call, flags: string): boolean {
	const known = name === "export" ? /^[-+fnp]*$/ : /^[-+aAfFgiIlnrtuxp]*$/;
	if (!known.test(flags)) return true;
	return /[fFp]/.test(flags) || (name === "local" && place.scope.locals === undefined);
}

function declareOne(call: Call, { text }: Argument, letters: string): void {
	const match = /^([A-Za-z_]\w*)(\+?=)?/.exec(literalStart(text));
	if (match === null) return;
	const [whole, name = "", operator] = match;
	const { machine, place } = call;
	const isHere = isLocal(call);
	const isGlobal = isHere && /-\w*g/.test(letters);
	const isNew = isHere && !isGlobal && place.scope.locals?.has(name) !== true;
	if (isHere && !isGlobal) rememberLocal(call, name);
	if (/[+]n/.test(letters)) place.scope.variables.delete(name);
	if (letters !== "") addAttributes(call, name, letters);
	if (/^-\w*n/.test(letters) && findReference(call, name)) place.scope.variables.delete(name);
	if (operator === undefined) {
		if (isNew) emptyLocal(call, name);
		return;
	}
	const value = dropCharacters(text, whole.length);
	const before = operator === "+=" ? lookUp(machine, name, place) : [];
	const assigned = joinTexts([before, value]);
	if (isGlobal && place.scope.locals?.has(name)) setBehindLocal(call, name, assigned);
	else setVariable(machine, { name, variable: scalar(assigned) }, place);
	if (/^-\w*[aA]/.test(letters) && isList(value)) assignList(call, name, value);
}

/** With `-a` bash reads `'(a b)'` as a list, with all that is in it. */
function isList(value: Text): boolean {
	return /^\([\s\S]*\)$/.test(renderText(value, "x"));
}

function assignList({ machine, place }: Call, name: string, value: Text): void {
	const script = joinTexts([literal(`${name}=`), value]);
	const run = () => void machine.runScript(script, inside(place, "declare"));
	machine.found.push(...takeBack(machine, run).filter((found) => !isBroken(found)));
}

/** A new local variable is not set in bash; in some shells it starts with the value of the other one. */
function emptyLocal({ machine, place }: Call, name: string): void {
	const { variables } = place.scope;
	const before = variables.get(name);
	if (before?.kind !== "scalar") return;
	variables.set(name, scalar(machine.unknowns.oneOf(`$${name}`, [[], before.text])));
}

/** The global variable behind a local one, which comes back when the function ends; this may be one branch of several. */
function setBehindLocal({ machine, place }: Call, name: string, text: Text): void {
	const before = place.scope.locals?.get(name);
	const texts = before?.kind === "scalar" ? [before.text, text] : [text];
	place.scope.locals?.set(name, scalar(machine.unknowns.oneOf(name, texts)));
}

/** `+x` takes away what `-x` gave. */
function addAttributes({ place }: Call, name: string, letters: string): void {
	const { attributes } = place.scope;
	const removed = [...letters.matchAll(/\+(\w*)/g)].map(([, each]) => each).join("");
	const added = letters.replace(/\+\w*/g, "").replaceAll("-", "");
	const kept = [...(attributes.get(name) ?? "")].filter((letter) => !removed.includes(letter));
	attributes.set(name, kept.join("") + added);
}

function findReference({ place }: Call, name: string): boolean {
	return place.scope.variables.get(name)?.kind === "reference";
}

function isLocal({ name, place }: Call): boolean {
	return name !== "export" && name !== "readonly" && place.scope.locals !== undefined;
}

function rememberLocal({ place }: Call, name: string): void {
	const { locals, variables, attributes } = place.scope;
	if (locals !== undefined && !locals.has(name)) locals.set(name, variables.get(name));
	if (findVariable(name, place) === undefined) variables.delete(name);
	attributes.delete(name);
}
