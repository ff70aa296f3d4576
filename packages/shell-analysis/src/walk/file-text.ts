import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { fileKey } from "./file-key.ts";

const STANDARD_INPUT = /^\/(?:dev\/(?:stdin|fd\/0)|proc\/(?:self|\$\$)\/fd\/0)$/;
const LARGEST_FILE = 65_536;

/** What a file holds: as written on this line (also when named by another directory), or as the caller reads it. */
export function fileText(machine: Machine, path: Text, place: Place): Text | undefined {
	const word = literalOf(path);
	if (word !== undefined && STANDARD_INPUT.test(word)) return place.stdin;
	if (word === "/dev/null") return [];
	const key = fileKey(path);
	const written = place.scope.files.get(key) ?? sameName(key, place);
	if (written !== undefined || word === undefined) return written;
	const content = machine.context.readFile?.(word);
	if (content === undefined || content.length > LARGEST_FILE) return undefined;
	machine.budget.characters(content.length);
	return literal(content);
}

function sameName(key: string, place: Place): Text | undefined {
	const name = key.slice(key.lastIndexOf("/") + 1);
	for (const [other, text] of place.scope.files) {
		if (!other.startsWith("/dev/") && other.slice(other.lastIndexOf("/") + 1) === name) return text;
	}
	return undefined;
}
