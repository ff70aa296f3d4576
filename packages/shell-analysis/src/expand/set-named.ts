import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { scalar } from "../scope/variable.ts";
import type { Text } from "../text/text.ts";
import { findVariable } from "./look-up.ts";
import { setVariable } from "./set-variable.ts";

/** Gives what a builtin was told to set a value: a variable, or an element of a list (`read 'list[2]'`). */
export function setNamed(
	machine: Machine,
	{ name, text }: { readonly name: string; readonly text: Text },
	place: Place,
): void {
	const [, list, key = ""] = /^([A-Za-z_]\w*)\[(.*)\]$/s.exec(name) ?? [];
	if (list === undefined) {
		setVariable(machine, { name, variable: scalar(text) }, place);
		return;
	}
	const variable = findVariable(list, place);
	const items = new Map(variable?.kind === "array" ? variable.items : []);
	if (variable?.kind === "scalar") items.set("0", variable.text);
	items.set(key.replace(/^["']|["']$/g, ""), text);
	setVariable(machine, { name: list, variable: { kind: "array", items } }, place);
}
