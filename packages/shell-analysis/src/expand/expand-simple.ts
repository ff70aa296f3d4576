import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { literal } from "../text/literal.ts";
import { lookUp } from "./look-up.ts";
import type { WordAtom } from "./word-atom.ts";

/** `$name`, `$1`, `$@`. */
export function expandSimple(machine: Machine, source: string, place: Place): WordAtom {
	const name = source.slice(1);
	const { positional } = place.scope;
	const isJoined = name === "*";
	if ((name === "@" || isJoined) && positional !== undefined) {
		return { texts: positional, quoted: false, isJoined };
	}
	if (name === "#" && positional !== undefined) {
		return { texts: [literal(String(positional.length))], quoted: false };
	}
	return { texts: [lookUp(machine, name, place)], quoted: false };
}
