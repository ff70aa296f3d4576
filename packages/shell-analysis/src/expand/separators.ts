import type { Place } from "../machine/place.ts";
import { literalOf } from "../text/literal.ts";
import { textWorlds } from "../text/text-worlds.ts";
import { findVariable } from "./look-up.ts";

const DEFAULT = " \t\n";
/** What a value of `IFS` may hold that is not known. */
const ANY = `${DEFAULT}!"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~`;

/** The values that `IFS` may have, the usual one first where it is among them. */
export function separatorsIn(place: Place): readonly [string, ...string[]] {
	const variable = findVariable("IFS", place);
	if (variable?.kind !== "scalar") return [DEFAULT];
	const known = literalOf(variable.text);
	if (known !== undefined) return [known];
	const values = textWorlds([variable.text]).map(([world = []]) => literalOf(world) ?? ANY);
	const [first = DEFAULT, ...others] = new Set([
		...(values.includes(DEFAULT) ? [DEFAULT] : []),
		...values,
	]);
	return [first, ...others];
}
