import { argumentOf } from "../machine/argument.ts";
import type { Machine } from "../machine/machine.ts";
import { inside, type Place } from "../machine/place.ts";
import { forkScope } from "../scope/scope.ts";
import { literalOf } from "../text/literal.ts";
import { showText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";
import { isTelling, trial } from "../unwrap/trial.ts";
import { undecidable } from "../verdict/undecidable.ts";
import { appendOutput } from "./append-output.ts";
import { fileKey } from "./file-key.ts";
import { isStartupFile } from "./startup-file.ts";

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
	if (isStartupFile(key)) judgeStartupFile(machine, { path, output, append }, place);
	const before = place.scope.files.get(key);
	if (before === undefined) {
		place.scope.files.set(key, output);
		return;
	}
	const after = append ? appendOutput(machine, before, output) : output;
	const texts = append && after.length > 0 ? [after] : [before, after];
	place.scope.files.set(key, machine.unknowns.oneOf(showText(path), texts));
}

/** A later shell runs the file: undecidable when that opens a pull request. */
function judgeStartupFile(machine: Machine, { path, output }: FileWrite, place: Place): void {
	const inner = inside(place, undefined, { scope: forkScope(place.scope), stdin: [] });
	if (!trial(machine, () => machine.runScript(output, inner)).some(isTelling)) return;
	const why = "is run by every new shell and would open a pull request; run the command directly";
	machine.record([argumentOf(path)], undecidable("planting", showText(path), why), place);
}
