import { type Argument, argumentOf, wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { rememberWrites } from "../remember-writes.ts";
import { fillTemplate } from "./fill-template.ts";

const FIND_ACTION = /^-(?:exec|execdir|ok|okdir)$/;
const FD_ACTION = /^(?:-x|-X|--exec|--exec-batch)$/;

/** `find … -exec command ;`. */
export function runFind(call: Call): Text {
	return runActions(call, FIND_ACTION);
}

/** `fd … -x command`. */
export function runFd(call: Call): Text {
	return runActions(call, FD_ACTION);
}

function runActions(call: Call, action: RegExp): Text {
	const { machine, args, place, name } = call;
	const file = machine.unknowns.create({ source: "{}", printed: true });
	let isAction = false;
	for (const [index, argument] of args.entries()) {
		const flag = wordOf(argument) ?? "";
		if (!action.test(flag)) continue;
		isAction = true;
		const command = untilEnd(args.slice(index + 1)).map((each) => fillTemplate(each, "{}", [file]));
		machine.runCommand(command, inside(place, `${name} ${flag}`));
	}
	rememberWrites(call);
	return isAction
		? [machine.unknowns.create({ source: `$(${name} …)`, printed: true })]
		: leaf(call);
}

function untilEnd(args: readonly Argument[]): readonly Argument[] {
	const end = args.findIndex((argument, index) => {
		const word = wordOf(argument);
		return word === ";" || (word === "+" && wordOf(args[index - 1] ?? argumentOf([])) === "{}");
	});
	return end < 0 ? args : args.slice(0, end);
}
