import type { Machine } from "../machine/machine.ts";
import type { Text } from "../text/text.ts";
import { mapWorlds } from "./map-worlds.ts";

/** What `awk '{print $2}'` makes of its input; undefined for any other program. */
export function printedFields(machine: Machine, program: string, input: Text): Text | undefined {
	const field = /^\s*\{\s*print\s+\$(\d|NF)\s*;?\s*\}\s*$/.exec(program)?.[1];
	if (field === undefined) return undefined;
	return mapWorlds(machine, input, (known) =>
		known
			.replace(/\n$/, "")
			.split("\n")
			.map((line) => fieldOf(line, field))
			.join("\n")
			.concat("\n"),
	);
}

function fieldOf(line: string, field: string): string {
	if (field === "0") return line;
	const fields = line.trim().split(/\s+/);
	return (field === "NF" ? fields.at(-1) : fields[Number(field) - 1]) ?? "";
}
