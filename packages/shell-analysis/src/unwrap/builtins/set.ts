import { wordOf } from "../../machine/argument.ts";
import { mergeScopes } from "../../scope/merge-scopes.ts";
import { forkScope } from "../../scope/scope.ts";
import type { Text } from "../../text/text.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";

/** `set -- a b` and `set a b` give the positional parameters; options do not. */
export function runSet(call: Call): Text {
	const { args, place } = call;
	if (args.length === 0) return leaf(call);
	let index = 0;
	while (index < args.length) {
		const word = wordOf(args[index]);
		if (word === "--") {
			const before = isUnderstood(call, index) ? undefined : forkScope(place.scope);
			place.scope.positional = args.slice(index + 1).map((argument) => argument.text);
			if (before !== undefined) mergeScopes(place.scope, before, call.machine.unknowns);
			return leaf(call, undefined, []);
		}
		if (word === undefined || !/^[-+]/.test(word)) break;
		if (/^-[a-zA-Z]*H/.test(word)) return expandHistory(call);
		if (/^-o$/.test(word) && wordOf(args[index + 1]) === "histexpand") return expandHistory(call);
		index += /^[-+]\w*o$/.test(word) ? 2 : 1;
	}
	if (index < args.length) {
		const before = isUnderstood(call, index) ? undefined : forkScope(place.scope);
		place.scope.positional = args.slice(index).map((argument) => argument.text);
		if (before !== undefined) mergeScopes(place.scope, before, call.machine.unknowns);
	}
	return leaf(call, undefined, []);
}

const OPTION =
	/^(?:allexport|braceexpand|emacs|errexit|errtrace|functrace|hashall|history|ignoreeof|interactive-comments|keyword|monitor|noclobber|noexec|noglob|nolog|notify|nounset|onecmd|physical|pipefail|posix|privileged|verbose|vi|xtrace)$/;

/** Whether the options are such that it does not fail. */
function isUnderstood({ args }: Call, count: number): boolean {
	const words = args.slice(0, count).map((argument) => wordOf(argument) ?? "");
	return words.every((word, index) =>
		/^[-+]\w*o$/.test(words[index - 1] ?? "")
			? OPTION.test(word)
			: /^[-+][abefhkmnptuvxBCEPT]*o?$/.test(word),
	);
}

/** `shift`: drops the first positional parameters. */
export function runShift(call: Call): Text {
	const { scope } = call.place;
	const [argument] = call.args;
	const word = argument === undefined ? "1" : wordOf(argument);
	if (word === undefined) scope.positional = undefined;
	else if (/^\d{1,9}$/.test(word) && Number(word) <= (scope.positional?.length ?? 0)) {
		scope.positional = scope.positional?.slice(Number(word));
	}
	return leaf(call, undefined, []);
}

function expandHistory(call: Call): Text {
	const why = "turns on history expansion, which makes other commands of what is written";
	return leaf(call, undecidable("dynamic", "set -H", why));
}
