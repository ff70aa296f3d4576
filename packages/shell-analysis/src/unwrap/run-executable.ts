import { type Argument, argumentsOf } from "../machine/argument.ts";
import { inside } from "../machine/place.ts";
import { forkScope } from "../scope/scope.ts";
import { renderText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";
import { textWorlds } from "../text/text-worlds.ts";
import type { Call } from "./call.ts";
import { inChild } from "./in-child.ts";
import { runFileText } from "./run-file-text.ts";

/** Runs a script by its name: in the shell, or in the program that its first line names. */
export function runExecutable(call: Call, script: Text): Text {
	const outputs = textWorlds([script]).map(([world = []]) => runWorld(call, world));
	return call.machine.unknowns.oneOf("output", outputs);
}

function runWorld(call: Call, script: Text): Text {
	const { machine, argv, args, place } = call;
	const starter = starterOf(script);
	const program = starter[0] ?? "";
	const isShell =
		/sh(?:\s|$)/.test(program) && !starter.slice(1).some((word) => /^-\w*c/.test(word));
	if (program !== "" && !isShell) {
		const inner = inside(place, call.name);
		return machine.runCommand([...argumentsOf(...starter), ...argv], inner);
	}
	const scope = forkScope(place.scope);
	scope.positional = args.map((argument) => argument.text);
	return inChild(machine, { ...place, scope }, (child) =>
		runFileText(machine, { script, label: call.name, place: child }),
	);
}

const WORD = /"([^"]*)"|'([^']*)'|\S+/g;

/** The words of the first line behind `#!`: the program and one argument, which `env -S` takes apart. */
function starterOf(script: Text): readonly string[] {
	const line = /^#![ \t]*([^\n]*)/.exec(renderText(script, "x"))?.[1]?.trim() ?? "";
	const split = /^\S*\/env\s+(?:-S|--split-string=?)\s*(.*)$/.exec(line)?.[1];
	if (split !== undefined)
		return [...split.matchAll(WORD)].map((match) => match[1] ?? match[2] ?? match[0]);
	const [program = "", argument = ""] = /^(\S+)\s*(.*)$/.exec(line)?.slice(1) ?? [];
	if (/\/env$/.test(program)) return argument === "" ? [] : [argument];
	return [program, argument].filter((word) => word !== "");
}

/** The starter of a script whose own interpreter hands it on where the first line names another program. */
export function handsOnTo(script: Text, interpreter: RegExp): readonly Argument[] | undefined {
	const starter = starterOf(script);
	return starter.length === 0 || interpreter.test(starter.join(" "))
		? undefined
		: argumentsOf(...starter);
}
