import { wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import { isTerminal } from "../../text/is-terminal.ts";
import { literal, literalOf } from "../../text/literal.ts";
import { showText } from "../../text/show-text.ts";
import type { Text } from "../../text/text.ts";
import { textKey } from "../../text/unknowns.ts";
import type { FoundCommand } from "../../verdict/found-command.ts";
import type { Call } from "../call.ts";
import { isTelling, trial } from "../trial.ts";

const OUTSIDE = "program from outside";
const MOST_TEXTS = 16;

/**
 * What a program would do that runs texts from outside: the files of this line as scripts, and where it can evaluate
 * programs in its own language, its input, its arguments and these files as such.
 */
export function outsideFindings(
	call: Call,
	program: Text,
	evaluate: ((call: Call, text: Text) => Text) | undefined,
): readonly FoundCommand[] {
	const { machine, place, name } = call;
	if (place.calls.includes(OUTSIDE)) return [];
	const calls = [...place.calls, OUTSIDE];
	const inner = inside(place, name, { scope: forkScope(place.scope), stdin: [], calls });
	const key = textKey(program);
	const files = filesInReach(call, program).filter((text) => textKey(text) !== key);
	const args = call.args.flatMap(({ text }) =>
		textKey(text) === key || !/[\s(]/.test(wordOf({ text, many: false }) ?? "") ? [] : [text],
	);
	const input = textKey(place.stdin) === key || isTerminal(place.stdin) ? [] : [place.stdin];
	const scripts = files.slice(0, MOST_TEXTS).map((text) => () => machine.runScript(text, inner));
	const programs = [...input, ...args, ...files].slice(0, MOST_TEXTS).map((text) => () => {
		const argv = [{ text: literal(name), many: false }];
		return evaluate?.({ ...call, argv, args: [], place: inner }, text);
	});
	return [...scripts, ...(evaluate === undefined ? [] : programs)].flatMap((run) =>
		trial(machine, () => void run())
			.filter(isTelling)
			.slice(0, 1),
	);
}

/** The files of the line of which the content is known, and any that the program or its arguments name. */
function filesInReach({ place, args }: Call, program: Text): readonly Text[] {
	const named = args.map((argument) => wordOf(argument) ?? "").filter((word) => !/\s/.test(word));
	const words = new Set([...named, ...showText(program).split(/[^\w.~-]+/)]);
	return [...place.scope.files].flatMap(([path, text]) => {
		const name = path.slice(path.lastIndexOf("/") + 1);
		const isKnown = literalOf(text) !== undefined;
		return isKnown || (/\w/.test(name) && words.has(name)) ? [text] : [];
	});
}
