import { parseFlags } from "../flags/parse-flags.ts";
import { wordOf } from "../machine/argument.ts";
import type { Place } from "../machine/place.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "../unwrap/call.ts";
import { leaf } from "../unwrap/leaf.ts";
import { programName } from "../unwrap/program-name.ts";
import { isTarget } from "../unwrap/runners/targets.ts";
import { undecidable } from "../verdict/undecidable.ts";
import { fileKey } from "../walk/file-key.ts";
import { behindDescriptor, writeFile } from "../walk/write-file.ts";

const OPENING = /^(?:gh|hub|codex-workers)$/;
const FOLDER = /^(?:|\.{1,2}|s?bin)$/;

/**
 * `cp`, `mv` and `ln`: what is known about the source holds for the target. A program that opens pull requests is not
 * given another name: who calls it by that one later cannot be told from others.
 */
export function copyFile(call: Call): Text {
	const { machine, place } = call;
	const { operands } = parseFlags(call.args, { valued: new Map(), interspersed: true });
	const [source, target] = operands;
	if (source === undefined || target === undefined || operands.length > 2)
		return leaf(call, undefined, []);
	shareReader(place, source.text, target.text);
	const content = machine.fileText(source.text, place);
	const name = programName(target.text);
	const program = programName(source.text);
	if (content !== undefined) {
		writeFile(machine, { path: target.text, output: content, append: false }, place);
	} else if (name !== undefined && name !== "" && program !== undefined && isTarget(program)) {
		if (OPENING.test(program) && name !== program && !FOLDER.test(name)) {
			const why = `is another name for ${program}`;
			return leaf(call, undecidable("dynamic", name, why), []);
		}
		for (const alias of [name, wordOf(target) ?? name]) place.scope.aliases.set(alias, source.text);
	}
	return leaf(call, undefined, []);
}

/** Who reads a descriptor or a pipe reads it under another name too. */
function shareReader(place: Place, source: Text, target: Text): void {
	const { readers } = place.scope;
	const reader = readers.get(fileKey(behindDescriptor(source, place) ?? source));
	if (reader !== undefined) readers.set(fileKey(target), reader);
}
