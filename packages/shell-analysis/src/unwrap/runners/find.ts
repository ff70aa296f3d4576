import { globSigns, matchesGlob } from "../../expand/matches-glob.ts";
import { type Argument, argumentOf, wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { literal } from "../../text/literal.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { rememberWrites } from "../remember-writes.ts";
import { fillTemplate, hasMark } from "./fill-template.ts";

const FIND_ACTION = /^-(?:exec|execdir|ok|okdir)$/;
const FD_ACTION = /^(?:-x|-X|--exec|--exec-batch)$/;

const MOST_FILES = 8;

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
	const files = foundFiles(call);
	let isAction = false;
	for (const [index, argument] of args.entries()) {
		const flag = wordOf(argument) ?? "";
		if (!action.test(flag)) continue;
		isAction = true;
		const command = untilEnd(args.slice(index + 1));
		const filled = command.some((each) => hasMark(each, "{}")) ? files : files.slice(0, 1);
		for (const file of filled) {
			const words = command.map((each) => fillTemplate(each, "{}", file));
			machine.runCommand(words, inside(place, `${name} ${flag}`));
		}
	}
	rememberWrites(call);
	return isAction
		? [machine.unknowns.create({ source: `$(${name} …)`, printed: true })]
		: leaf(call);
}

/** Any file, or one of those that this line wrote: `-exec sh {} ;` runs these. */
function foundFiles({ machine, args, place }: Call): readonly Text[] {
	const at = args.findIndex((argument) => /^-i?name$/.test(wordOf(argument) ?? ""));
	const pattern = at < 0 ? "*" : (wordOf(args[at + 1]) ?? "*");
	const signs = globSigns(pattern);
	const written = [...place.scope.files.keys()].filter(
		(path) =>
			!path.startsWith("/dev/") && matchesGlob(signs, path.slice(path.lastIndexOf("/") + 1)),
	);
	const any = [machine.unknowns.create({ source: "{}" })];
	return [any, ...written.slice(0, MOST_FILES).map((path) => literal(path))];
}

function untilEnd(args: readonly Argument[]): readonly Argument[] {
	const end = args.findIndex((argument, index) => {
		const word = wordOf(argument);
		return word === ";" || (word === "+" && wordOf(args[index - 1] ?? argumentOf([])) === "{}");
	});
	return end < 0 ? args : args.slice(0, end);
}
