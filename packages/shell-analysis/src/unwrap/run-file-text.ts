import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import type { Text } from "../text/text.ts";
import { textWorlds } from "../text/text-worlds.ts";
import { textKey } from "../text/unknowns.ts";

/** A script from a file, and where it runs. */
export interface FileScript {
	readonly script: Text;
	readonly label: string;
	readonly place: Place;
}

/** Runs a script from a file. A script that is running already and starts itself again adds nothing new. */
export function runFileText(machine: Machine, { script, label, place }: FileScript): Text {
	const outputs = textWorlds([script]).map(([world = []]) => {
		const mark = `file ${textKey(world)}`;
		if (place.calls.includes(mark)) return [];
		return machine.runScript(world, inside(place, label, { calls: [...place.calls, mark] }));
	});
	return machine.unknowns.oneOf("output", outputs);
}
