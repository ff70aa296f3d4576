import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { literalOf } from "../text/literal.ts";
import { showText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";
import { appendOutput } from "./append-output.ts";
import { fileKey } from "./file-key.ts";

/** The key under which the path behind an output descriptor is remembered. */
export function descriptorKey(number: string): string {
	return `/dev/fd/>${number}`;
}

/** A write to a file. */
export interface FileWrite {
	readonly path: Text;
	readonly output: Text;
	readonly append: boolean;
}

/** Remembers what a file holds. What it held before stays possible: the write may have been skipped. */
export function writeFile(
	machine: Machine,
	{ path, output, append }: FileWrite,
	place: Place,
): void {
	if (literalOf(path)?.startsWith("/dev/") === true) return;
	const key = fileKey(path);
	const before = place.scope.files.get(key);
	if (before === undefined) {
		place.scope.files.set(key, output);
		return;
	}
	const after = append ? appendOutput(machine, before, output) : output;
	const texts = append && after.length > 0 ? [after] : [before, after];
	place.scope.files.set(key, machine.unknowns.oneOf(showText(path), texts));
}
