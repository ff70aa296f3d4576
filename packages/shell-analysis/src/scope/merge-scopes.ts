import type { Function as FunctionNode, Statement } from "unbash";
import { joinTexts } from "../text/join-texts.ts";
import { literal } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import type { Unknowns } from "../text/unknowns.ts";
import { eitherFolders } from "./folders.ts";
import { adoptScope, isSameScope, type Scope } from "./scope.ts";
import type { Variable } from "./variable.ts";

type FunctionBody = FunctionNode["body"];

/** Makes the scope hold what it may hold after either way: its own content, or that of the other scope. */
export function mergeScopes(into: Scope, other: Scope, unknowns: Unknowns): void {
	if (isSameScope(into, other)) return;
	mergeVariables(into, other, unknowns);
	for (const name of into.functions.peek().keys()) {
		if (other.functions.get(name) === undefined) into.sureFunctions.delete(name);
	}
	for (const [name, body] of other.functions.entries()) {
		const here = into.functions.get(name);
		if (here === undefined) into.sureFunctions.delete(name);
		if (here !== body) into.functions.set(name, here === undefined ? body : eitherBody(here, body));
	}
	for (const [name, text] of other.aliases.entries()) into.aliases.set(name, text);
	for (const [name, letters] of other.attributes.entries()) into.attributes.set(name, letters);
	into.folders = eitherFolders(into.folders, other.folders);
	into.positional = mergePositional(into.positional, other.positional, unknowns);
}

/** Makes the scope hold what it may hold after exactly one of several ways. */
export function settleScopes(into: Scope, ends: readonly Scope[], unknowns: Unknowns): void {
	const [first, ...others] = ends;
	if (first === undefined) return;
	adoptScope(into, first);
	for (const end of others) mergeScopes(into, end, unknowns);
}

/** A body that runs the one and the other. */
export function eitherBody(here: FunctionBody, there: FunctionBody): FunctionBody {
	const commands = [here, there].map((body) => statement(body));
	return {
		type: "BraceGroup",
		pos: 0,
		end: 0,
		body: { type: "CompoundList", pos: 0, end: 0, commands },
	};
}

function statement(body: FunctionBody): Statement {
	const command: Statement["command"] =
		body.type === "CompoundList" ? { type: "BraceGroup", pos: 0, end: 0, body } : body;
	return { type: "Statement", pos: 0, end: 0, command, background: false };
}

function mergeVariables(into: Scope, other: Scope, unknowns: Unknowns): void {
	if (into.variables.isSameAs(other.variables)) return;
	const names = new Set([...into.variables.peek().keys(), ...other.variables.peek().keys()]);
	for (const name of names) {
		const here = into.variables.get(name);
		const there = other.variables.get(name);
		if (here === there) continue;
		const known = [here, there].filter((variable) => variable !== undefined);
		const isOpen = known.length < 2;
		into.variables.set(name, eitherVariable({ name, known, isOpen, unknowns }));
	}
}

interface Merge {
	readonly name: string;
	readonly known: readonly Variable[];
	/** Whether it may also be something else. */
	readonly isOpen: boolean;
	readonly unknowns: Unknowns;
}

/** A variable that is one of these. */
export function eitherVariable({ name, known, isOpen, unknowns }: Merge): Variable {
	const either = (source: string, options: readonly Text[]): Text =>
		isOpen ? [unknowns.create({ source, options })] : unknowns.oneOf(source, options);
	if (known.some((variable) => variable.kind === "array")) {
		const lists = known.map(itemsOf);
		const keys = new Set(lists.flatMap((items) => [...items.keys()]));
		const items = [...keys].map((key) => {
			const options = lists.map((list) => list.get(key) ?? []);
			return [key, either(`\${${name}[${key}]}`, options)] as const;
		});
		return { kind: "array", items: new Map(items) };
	}
	return { kind: "scalar", text: either(`$${name}`, known.map(textOfVariable)) };
}

function itemsOf(variable: Variable): ReadonlyMap<string, Text> {
	return variable.kind === "array" ? variable.items : new Map([["0", textOfVariable(variable)]]);
}

function textOfVariable(variable: Variable): Text {
	switch (variable.kind) {
		case "scalar":
			return variable.text;
		case "array":
			return joinTexts([...variable.items.values()], " ");
		case "reference":
			return literal(variable.name);
	}
}

/** Each parameter may have the value of either way; where one way is not known, also another one. */
function mergePositional(
	here: readonly Text[] | undefined,
	there: readonly Text[] | undefined,
	unknowns: Unknowns,
): readonly Text[] | undefined {
	if (here === there) return here;
	const known = [here, there].filter((texts) => texts !== undefined);
	const length = Math.max(...known.map((texts) => texts.length));
	return Array.from({ length }, (_, index) => {
		const options = known.map((texts) => texts[index] ?? []);
		const source = `$${index + 1}`;
		return known.length === 2
			? unknowns.oneOf(source, options)
			: [unknowns.create({ source, options })];
	});
}
