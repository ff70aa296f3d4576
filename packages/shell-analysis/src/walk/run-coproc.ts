import type { Coproc } from "unbash";
import { setVariable } from "../expand/set-variable.ts";
import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { createReader } from "../scope/readers.ts";
import { forkScope } from "../scope/scope.ts";
import { list } from "../scope/variable.ts";
import { literal } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { descriptorKey } from "./write-file.ts";

/** `coproc name { … }`: runs beside the line, which reads from `${name[0]}` and writes to `${name[1]}`. */
export function runCoproc(machine: Machine, node: Coproc, place: Place): void {
	const { files, readers } = place.scope;
	const scope = forkScope(place.scope);
	const run = (stdin: Text) =>
		machine.runNode(node.body, inside(place, "coproc", { scope: forkScope(scope), stdin }));
	const first = files.size + 63;
	const [output, input] = [`/dev/fd/${first}`, `/dev/fd/${first + 1}`];
	const numbers = list([literal(String(first)), literal(String(first + 1))]);
	setVariable(machine, { name: node.name?.value ?? "COPROC", variable: numbers }, place);
	files.set(output, run([machine.unknowns.create({ source: "coproc input", printed: true })]));
	files.set(descriptorKey(String(first + 1)), literal(input));
	const read = (written: Text) => {
		const texts = [files.get(output) ?? [], run(written)];
		files.set(output, machine.unknowns.oneOf("coproc output", texts));
	};
	readers.set(input, createReader(read));
}
