import type { Argument } from "../../machine/argument.ts";
import { joinTexts } from "../../text/join-texts.ts";
import { literal } from "../../text/literal.ts";
import { showText } from "../../text/show-text.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";

/** What `read` and `mapfile` read: standard input, or with `-u 9` a descriptor of this line. */
export function unitInput({ machine, place }: Call, unit: Argument | undefined): Text {
	if (unit === undefined) return place.stdin;
	const file = joinTexts([literal("/dev/fd/"), unit.text]);
	const unknown = machine.unknowns.create({ source: `-u ${showText(unit.text)}`, printed: true });
	return machine.fileText(file, place) ?? [unknown];
}
