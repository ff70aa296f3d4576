import { inside } from "../machine/place.ts";
import { forkScope } from "../scope/scope.ts";
import { joinTexts } from "../text/join-texts.ts";
import { literal } from "../text/literal.ts";
import type { Call } from "./call.ts";
import { quoteArguments } from "./quote-arguments.ts";
import { isTelling, trial } from "./trial.ts";

/**
 * Judges what an alias from this line would make of the command. Only some shells expand it, so the command as it
 * stands is judged as well.
 */
export function expandAlias({ machine, args, place }: Call, word: string): void {
	const alias = place.scope.aliases.get(word);
	if (alias === undefined || place.calls.includes(`alias ${word}`)) return;
	const calls = [...place.calls, `alias ${word}`];
	const inner = inside(place, `alias ${word}`, { calls, scope: forkScope(place.scope) });
	const script = joinTexts([alias, literal(" "), quoteArguments(args)]);
	const findings = trial(machine, () => machine.runScript(script, inner));
	machine.found.push(...findings.filter(isTelling));
}
