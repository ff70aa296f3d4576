import { globToRegExp } from "../expand/glob-to-reg-exp.ts";
import type { FileContent } from "../machine/analysis-context.ts";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { START } from "../scope/folders.ts";
import { literal } from "../text/literal.ts";
import { showText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";
import { fileKey } from "./file-key.ts";
import { filesOnDisk } from "./file-on-disk.ts";

const LONGEST_PATTERN = 200;
const MOST_STARS = 4;

/** What a file holds: as written on this line (also when named by another directory), or as the caller reads it. */
export function fileText(machine: Machine, path: Text, place: Place): Text | undefined {
	const key = fileKey(path);
	if (key === "/dev/stdin" || key === "/dev/fd/0") return place.stdin;
	if (key === "/dev/null") return [];
	const own = place.scope.files.get(key);
	if (own !== undefined && isDevice(key)) return machine.inputs.now(own);
	if (own !== undefined && place.scope.folders === START) return own;
	const written =
		sameName(machine, key, place) ??
		matching(machine, path, place) ??
		anyFile(machine, path, place);
	if (written === undefined) machine.missedFiles.add(baseName(key));
	const contents = isDevice(key) ? [] : filesOnDisk(machine, path, place).filter(isText);
	for (const content of contents) machine.budget.characters(content.length);
	const texts = [...(written === undefined ? [] : [written]), ...contents.map(literal)];
	return texts.length === 0 ? undefined : machine.unknowns.oneOf(showText(path), texts);
}

/** What is behind a descriptor that is a folder is a file. */
function isDevice(key: string): boolean {
	return key.startsWith("/dev/") && !/^\/dev\/fd\/\d+\//.test(key);
}

function isText(content: FileContent): content is string {
	return typeof content === "string";
}

/** A file of that name, in whichever folder the line wrote it. */
function sameName(machine: Machine, key: string, { scope }: Place): Text | undefined {
	const own = scope.files.get(key);
	if (isDevice(key)) return own;
	const name = baseName(key);
	const files = [...scope.files].filter(
		([other]) => other !== key && !isDevice(other) && baseName(other) === name,
	);
	const texts = files.map(([, text]) => text);
	if (own === undefined && texts.length === 0) return undefined;
	return machine.unknowns.oneOf(name, own === undefined ? texts : [own, ...texts]);
}

/** An unquoted pattern stands for any of the files that it matches; one that takes long to match, for any file. */
function matching(machine: Machine, path: Text, place: Place): Text | undefined {
	if (!path.some((piece) => piece.kind === "glob")) return undefined;
	const pattern = baseName(showText(path));
	const isSimple = pattern.length <= LONGEST_PATTERN && pattern.split("*").length <= MOST_STARS;
	const whole = isSimple ? globToRegExp(pattern, "whole") : /^/;
	const files = [...place.scope.files].filter(([other]) => whole.test(baseName(other)));
	const texts = files.map(([, text]) => text);
	return texts.length === 0 ? undefined : machine.unknowns.oneOf(pattern, texts);
}

/** A name that only the running shell knows may be that of any file of the line. */
function anyFile(machine: Machine, path: Text, place: Place): Text | undefined {
	const last = path.at(-1);
	if (last?.kind !== "unknown" || !last.open) return undefined;
	const files = [...place.scope.files].filter(([other]) => !other.startsWith("/dev/"));
	if (files.length === 0) return undefined;
	const unknown = machine.unknowns.create({ source: showText(path) });
	const texts = files.map(([, text]) => text);
	return machine.unknowns.oneOf(showText(path), [...texts, [unknown]]);
}

function baseName(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}
