import type { Machine } from "../machine/machine.ts";
import { mentionsCommandWord } from "../parse/mentions.ts";
import { joinTexts } from "../text/join-texts.ts";
import { literal, literalStart } from "../text/literal.ts";
import { showText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";

const MOST_PIECES = 200;

/** What was printed so far and what comes after it; too many pieces become one unknown. */
export function appendOutput(machine: Machine, before: Text, next: Text): Text {
	if (next.length === 0) return before;
	if (before.length === 0) return next;
	if (before.length + next.length <= MOST_PIECES) {
		return joinTexts([before, seam(machine, before, next), next]);
	}
	const hinted = mentionsCommandWord(showText(before)) || mentionsCommandWord(showText(next));
	return [machine.unknowns.create({ source: "output", hinted })];
}

/** What is not known usually ends with a newline; where it would matter if it does not, both are possible. */
function seam(machine: Machine, before: Text, next: Text): Text {
	const start = literalStart(next);
	if (before.at(-1)?.kind !== "unknown" || start === "" || /^\s/.test(start)) return [];
	const newline = literal("\n");
	if (!mentionsCommandWord(start)) return newline;
	return machine.unknowns.oneOf("end of line", [newline, []]);
}
