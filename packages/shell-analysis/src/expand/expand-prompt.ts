import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { forkScope } from "../scope/scope.ts";
import { joinTexts } from "../text/join-texts.ts";
import { literal } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { isTelling, takeBack } from "../unwrap/trial.ts";

/** Shows a text as a prompt, as `PS1` and `${name@P}` do: its substitutions run. */
export function expandPrompt(
	machine: Machine,
	{ text, label }: { readonly text: Text; readonly label: string },
	place: Place,
): void {
	const script = joinTexts([literal(': "'), text, literal('"')]);
	const inner = inside(place, label, { scope: forkScope(place.scope) });
	machine.found.push(
		...takeBack(machine, () => machine.runScript(script, inner)).filter(isTelling),
	);
}
