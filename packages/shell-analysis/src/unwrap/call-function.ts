import type { Function as FunctionNode } from "unbash";
import { type Argument, argumentOf } from "../machine/argument.ts";
import { inside, type Place } from "../machine/place.ts";
import { mentionsCommandWord } from "../parse/mentions.ts";
import { showText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";
import { textKey } from "../text/unknowns.ts";
import type { Call } from "./call.ts";

/** How often a function may call itself with ever new arguments before they count as not known. */
const MOST_CALLS = 3;
const ANY = "any";

/** The function that a word calls; undefined where it is already running with these arguments. */
export function functionCalled(word: string, args: readonly Argument[], place: Place) {
	const body = place.scope.functions.get(word);
	if (body === undefined || place.calls.includes(`command ${word}`)) return undefined;
	const keys = place.running.filter((running) => running.body === body).map(({ key }) => key);
	return keys.includes(keyOf(args)) || keys.includes(ANY) ? undefined : body;
}

/** Calls a shell function: its body runs in the same scope with its own positional parameters and locals. */
export function callFunction(call: Call, body: FunctionNode["body"]): Text {
	const { machine, place, args, name } = call;
	const { scope } = place;
	const { positional, locals } = scope;
	const isTooOften = place.running.filter((each) => each.body === body).length >= MOST_CALLS;
	const key = isTooOften ? ANY : keyOf(args);
	scope.positional = (isTooOften ? args.map((arg) => forgotten(call, arg)) : args).map(
		(argument) => argument.text,
	);
	scope.locals = new Map();
	const running = [...place.running, { body, key }];
	const output = machine.runNode(body, inside(place, `${name}()`, { running }));
	for (const [variable, before] of scope.locals) {
		if (before === undefined) scope.variables.delete(variable);
		else scope.variables.set(variable, before);
	}
	scope.positional = positional;
	scope.locals = locals;
	return output;
}

function forgotten({ machine }: Call, { text }: Argument): Argument {
	const source = showText(text);
	const hinted = mentionsCommandWord(source);
	return argumentOf([machine.unknowns.create({ source, hinted })]);
}

function keyOf(args: readonly Argument[]): string {
	return args.map(({ text }) => textKey(text)).join("\u0001");
}
