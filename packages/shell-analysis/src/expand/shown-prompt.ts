import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { forkScope } from "../scope/scope.ts";
import { joinTexts } from "../text/join-texts.ts";
import { literal } from "../text/literal.ts";
import { mapLiterals } from "../text/map-literals.ts";
import type { Text } from "../text/text.ts";
import { trial } from "../unwrap/trial.ts";

/** What a prompt shows: its escapes are octal numbers, or names that count as nothing. */
export function shownPrompt(machine: Machine, text: Text, place: Place): Text {
	const decoded = mapLiterals(text, (known) =>
		known.replace(/\\([0-7]{3}|.)/gs, (_, code: string) =>
			code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : "",
		),
	);
	const quoted = mapLiterals(decoded, (known) => known.replaceAll('"', '\\"'));
	const script = joinTexts([literal('printf %s "'), quoted, literal('"')]);
	const inner = inside(place, undefined, { scope: forkScope(place.scope) });
	let shown: Text = [];
	trial(machine, () => {
		shown = machine.runScript(script, inner);
	});
	return shown;
}
