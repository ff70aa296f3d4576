import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { START } from "../scope/folders.ts";
import type { Variable } from "../scope/variable.ts";
import { literal } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { isFilledByShell } from "../text/unknowns.ts";

/** Among the letters of `declare`: not set at all. */
export const UNSET = "0";

const MOST_REFERENCES = 8;

/** The text of `$name`: of an array its first element. What is not known gets one identity for the whole line. */
export function lookUp(machine: Machine, name: string, place: Place): Text {
	if (/^\d+$/.test(name) && place.scope.positional !== undefined && name !== "0") {
		return place.scope.positional[Number(name) - 1] ?? [];
	}
	if (name === "_" && place.scope.last !== undefined) return literal(place.scope.last);
	const variable = findVariable(name, place);
	if (variable === undefined && isFolder(name, place)) return folderText(machine, name, place);
	if (variable === undefined) return isUnset(name, place) ? [] : unset(machine, name);
	return variable.kind === "array" ? (variable.items.get("0") ?? []) : textOf(variable);
}

function isFolder(name: string, { scope }: Place): boolean {
	return (name === "PWD" || name === "OLDPWD") && scope.folders !== START;
}

/** Where the shell stands or stood: in one of the folders of the line, or in another one. */
function folderText(machine: Machine, name: string, { scope }: Place): Text {
	const start = machine.unknowns.named(name);
	const { paths } = scope.folders;
	const options = paths.map((path): Text => [start, ...literal(path.replace(/^(?=.)(?!\/)/, "/"))]);
	return [machine.unknowns.create({ source: `$${name}`, options, printed: true })];
}

/** Whether a variable is known not to be set: a process gets only what was exported. */
export function isUnset(name: string, { scope }: Place): boolean {
	const isForgotten = scope.attributes.get(name)?.includes(UNSET) === true;
	return isForgotten && scope.variables.get(name) === undefined;
}

/** The variable behind a name, through references; undefined when nothing is known about it. */
export function findVariable(name: string, place: Place): Variable | undefined {
	let variable = place.scope.variables.get(name);
	for (let count = 0; variable?.kind === "reference" && count < MOST_REFERENCES; count += 1) {
		variable = place.scope.variables.get(variable.name);
	}
	return variable?.kind === "reference" ? undefined : variable;
}

function textOf(variable: Variable): Text {
	return variable.kind === "scalar" ? variable.text : [];
}

function unset(machine: Machine, name: string): Text {
	const known = machine.context.variables?.[name];
	if (known !== undefined) return literal(known);
	const hinted = isFilledByShell(name) && machine.mention.isSpelled();
	return [machine.unknowns.named(name, hinted)];
}
