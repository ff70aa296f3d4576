import { type ParsedFlags, parseFlags } from "../flags/parse-flags.ts";
import { valuedFlags } from "../flags/valued-flags.ts";
import { type Argument, wordOf } from "../machine/argument.ts";
import type { Place } from "../machine/place.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "../unwrap/call.ts";
import { leaf } from "../unwrap/leaf.ts";
import { programName } from "../unwrap/program-name.ts";
import { isTarget } from "../unwrap/runners/targets.ts";
import { undecidable } from "../verdict/undecidable.ts";
import { fileKey } from "../walk/file-key.ts";
import { behindDescriptor, writeFile } from "../walk/write-file.ts";
import { joinNames } from "./join-names.ts";

const OPENING = /^(?:gh|hub|codex-workers)$/;
const FOLDER = /^(?:|\.{1,2}|s?bin)$/;
const VALUED = valuedFlags({ folder: "-t --target-directory", other: "-S --suffix" });

/**
 * `cp`, `mv` and `ln`: what is known about the source holds for the target. A program that opens pull requests is not
 * given another name: who calls it by that one later cannot be told from others.
 */
export function copyFile(call: Call): Text {
	const flags = parseFlags(call.args, { valued: VALUED, interspersed: true });
	const folder = flags.values.get("folder")?.at(-1);
	const { operands } = flags;
	if (isSecondName(call, flags)) joinNames(call, operands, folder);
	const [source, target = folder] = operands;
	if (source === undefined || target === undefined || operands.length > 2)
		return leaf(call, undefined, []);
	return copyOne(call, source, target);
}

/** Whether the new name leads to the same file: links always do, and who has a file open keeps it when it is moved. */
function isSecondName({ name }: Call, { switches }: ParsedFlags): boolean {
	if (name !== "cp") return name === "ln" || name === "link" || name === "mv";
	return (
		["-l", "-s", "-a", "-d", "-P", "-R", "-r"].some((flag) => switches.has(flag)) ||
		[...switches.keys()].some((flag) => /^--(?:link|sym|arch|no-d|rec)/.test(flag))
	);
}

function copyOne(call: Call, source: Argument, target: Argument): Text {
	const { machine, place } = call;
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
