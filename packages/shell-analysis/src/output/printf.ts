import { setNamed } from "../expand/set-named.ts";
import { argumentsOf, wordOf } from "../machine/argument.ts";
import { mergeScopes } from "../scope/merge-scopes.ts";
import { forkScope } from "../scope/scope.ts";
import { literalOf, literalStart } from "../text/literal.ts";
import { showText } from "../text/show-text.ts";
import { dropCharacters } from "../text/slice-text.ts";
import type { Text } from "../text/text.ts";
import { evaluateName } from "../unwrap/builtins/evaluated-names.ts";
import type { Call } from "../unwrap/call.ts";
import { leaf } from "../unwrap/leaf.ts";
import { formatText } from "./format-text.ts";
import { shownNames } from "./shown-names.ts";

/** What is read as an option that there is not. */
const FAILING = /^-(?!-$)./;

/** `printf format words…`, and `printf -v name`, which stores what it would print. */
export function printPrintf(call: Call): Text {
	const { machine, place } = call;
	const args = withSeparateName(call.args);
	const isStoring = wordOf(args[0]) === "-v";
	if (isStoring && args[1] !== undefined) evaluateName(call, args[1]);
	const target = isStoring ? wordOf(args[1]) : undefined;
	const rest = args.slice(isStoring ? 2 : 0);
	const [format, ...values] = wordOf(rest[0]) === "--" ? rest.slice(1) : rest;
	if (format === undefined) return leaf(call, undefined, []);
	const pattern = literalOf(format.text);
	const texts = shownNames(machine, values);
	const source = `$(printf ${showText(format.text)} …)`;
	const printed: Text =
		pattern === undefined
			? [machine.unknowns.create({ source, options: [format.text] })]
			: formatText(pattern, texts, machine.unknowns);
	if (!isStoring) return leaf(call, undefined, printed);
	const before = FAILING.test(wordOf(rest[0]) ?? "") ? forkScope(place.scope) : undefined;
	if (target !== undefined) setNamed(machine, { name: target, text: printed }, place);
	if (before !== undefined) mergeScopes(place.scope, before, machine.unknowns);
	return leaf(call, undefined, []);
}

/** `-vname` is `-v name`. */
function withSeparateName([first, ...rest]: Call["args"]): Call["args"] {
	if (first === undefined) return [];
	const isJoined = /^-v./.test(literalStart(first.text));
	if (!isJoined) return [first, ...rest];
	return [...argumentsOf("-v"), { ...first, text: dropCharacters(first.text, 2) }, ...rest];
}
