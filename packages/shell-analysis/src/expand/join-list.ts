import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { joinTexts } from "../text/join-texts.ts";
import type { Text } from "../text/text.ts";
import { separatorsIn } from "./separators.ts";

/** `"$*"`: the elements with the first character of `IFS` between them. */
export function joinList(machine: Machine, texts: readonly Text[], place: Place): Text {
	const [only, ...others] = new Set(separatorsIn(place).map((each) => each.slice(0, 1)));
	const first = joinTexts(texts, only ?? " ");
	if (others.length === 0) return first;
	const joined = others.map((separator) => joinTexts(texts, separator));
	return machine.unknowns.oneOf("$*", [first, ...joined]);
}
