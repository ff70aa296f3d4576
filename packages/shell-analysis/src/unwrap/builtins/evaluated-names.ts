import { computeText } from "../../expand/compute-arithmetic.ts";
import { evaluateArithmetic } from "../../expand/evaluate-arithmetic.ts";
import { setVariable } from "../../expand/set-variable.ts";
import { type Argument, wordOf } from "../../machine/argument.ts";
import { scalar } from "../../scope/variable.ts";
import { literal, literalStart } from "../../text/literal.ts";
import { dropCharacters } from "../../text/slice-text.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";

/** Evaluates the subscript of a name that a builtin takes: in `'list[$(command)]=1'` the command runs. */
export function evaluateName({ machine, place }: Call, { text }: Argument): void {
	const name = /^[A-Za-z_]\w*\[[\s\S]*?\](?=\+?=|$)/.exec(literalStart(text))?.[0];
	if (name !== undefined) evaluateArithmetic(machine, literal(name), place);
	else if (/^[A-Za-z_]\w*\[/.test(literalStart(text))) evaluateArithmetic(machine, text, place);
}

/** `let`: every argument is an arithmetic expression. */
export function runLet(call: Call): Text {
	for (const { text } of call.args) {
		evaluateArithmetic(call.machine, text, call.place);
		computeText(call.machine, text, call.place);
	}
	return leaf(call, undefined, []);
}

/** `test -v name` and `[ -v name ]`; any other condition evaluates nothing. */
export function runTestBuiltin(call: Call): Text {
	for (const [index, argument] of call.args.entries()) {
		if (wordOf(call.args[index - 1]) === "-v") evaluateName(call, argument);
	}
	return leaf(call, undefined, []);
}

/** `getopts letters name words…`: `OPTARG` becomes one of the words, or the end of one. */
export function runGetopts(call: Call): Text {
	const { machine, place, args } = call;
	const words = args.length > 2 ? args.slice(2).map(({ text }) => text) : place.scope.positional;
	const options = (words ?? []).flatMap((word) => [word, dropCharacters(word, 2)]);
	const text = [machine.unknowns.create({ source: "$OPTARG", options, printed: true })];
	setVariable(machine, { name: "OPTARG", variable: scalar(text) }, place);
	return runNamesBuiltin(call);
}

/** `wait -p name` and `getopts letters name`: they set a variable, of which the subscript is evaluated. */
export function runNamesBuiltin(call: Call): Text {
	for (const argument of call.args) evaluateName(call, argument);
	return leaf(call, undefined, []);
}
