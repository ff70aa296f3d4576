import type { Machine } from "../machine/machine.ts";
import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { textWorlds } from "../text/text-worlds.ts";

const MOST_CHOICES = 4;

/** The strings that a text can turn out to be; undefined when one of them is not known. */
export function knownWorlds(text: Text): readonly string[] | undefined {
	const choices = text.filter((piece) => piece.kind === "unknown");
	if (choices.length > MOST_CHOICES) return undefined;
	const worlds = textWorlds([text]).map(([world = []]) => literalOf(world));
	const known = worlds.filter((world) => world !== undefined);
	return known.length === worlds.length ? known : undefined;
}

/** What a filter makes of each string that the text can be; undefined when that cannot be worked out. */
export function mapWorlds(
	machine: Machine,
	text: Text,
	change: (known: string) => string | undefined,
): Text | undefined {
	const changed = knownWorlds(text)?.map(change);
	const results = changed?.filter((result) => result !== undefined);
	if (results === undefined || results.length !== changed?.length) return undefined;
	return machine.unknowns.oneOf("output", results.map(literal));
}
