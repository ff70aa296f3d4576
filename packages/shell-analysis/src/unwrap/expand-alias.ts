import { wordOf } from "../machine/argument.ts";
import { inside } from "../machine/place.ts";
import { forkScope } from "../scope/scope.ts";
import { joinTexts } from "../text/join-texts.ts";
import { literal } from "../text/literal.ts";
import { renderText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "./call.ts";
import { quoteArguments } from "./quote-arguments.ts";
import { isTelling, takeBack } from "./trial.ts";

/**
 * Judges what an alias from this line would make of the command. Only some shells expand it, so the command as it
 * stands is judged as well.
 */
export function expandAlias({ machine, args, place }: Call, word: string): void {
	const alias = place.scope.aliases.get(word);
	if (alias === undefined || place.calls.includes(`alias ${word}`)) return;
	const calls = [...place.calls, `alias ${word}`];
	const inner = inside(place, `alias ${word}`, { calls, scope: forkScope(place.scope) });
	const script = joinTexts([alias, literal(" "), argumentsBehind(alias, args, place)]);
	const findings = takeBack(machine, () => machine.runScript(script, inner));
	machine.found.push(...findings.filter(isTelling));
}

/** Behind an alias that ends in a blank the next word may be an alias too. */
function argumentsBehind(alias: Text, args: Call["args"], place: Call["place"]): Text {
	const [next, ...rest] = args;
	const continues = /\s$/.test(renderText(alias.slice(-1), ""));
	const inner = continues ? place.scope.aliases.get(wordOf(next) ?? "") : undefined;
	if (inner === undefined) return quoteArguments(args);
	return joinTexts([inner, literal(" "), argumentsBehind(inner, rest, place)]);
}
