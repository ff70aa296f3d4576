import type { FileContent } from "../machine/analysis-context.ts";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { pathIn } from "../scope/folders.ts";
import { literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";

const LARGEST_FILE = 65_536;

/** What the caller reads where a path may lead: the first file there is where the folder is known, else all of them. */
export function filesOnDisk(machine: Machine, path: Text, place: Place): readonly FileContent[] {
	const { paths, isSure } = place.scope.folders;
	const name = nameOf(path);
	if (name === undefined) return [];
	const candidates = new Set(paths.map((folder) => pathIn(folder, name.word)));
	const contents = [...candidates].flatMap((each) => contentOf(machine, each) ?? []);
	return isSure && !name.isOpen ? contents.slice(0, 1) : contents;
}

/** Whether one of these files can be read only in part. */
export function isTooLarge(machine: Machine, path: Text, place: Place): boolean {
	return filesOnDisk(machine, path, place).some((content) => typeof content !== "string");
}

function contentOf(machine: Machine, path: string): FileContent | undefined {
	const content = machine.context.readFile?.(path);
	const isLarge = typeof content === "string" && content.length > LARGEST_FILE;
	return isLarge ? { type: "tooLarge" } : content;
}

interface FileName {
	readonly word: string;
	/** Whether the folder in front of it is not known: `$PWD/x`, `$(pwd)/x`, `~+/x`. */
	readonly isOpen: boolean;
}

function nameOf(path: Text): FileName | undefined {
	const word = literalOf(path);
	const behindTilde = /^~[-+]\/(.+)$/s.exec(word ?? "")?.[1];
	if (behindTilde !== undefined) return { word: behindTilde, isOpen: true };
	if (word !== undefined) return { word, isOpen: false };
	const start = path.findIndex((piece) => piece.kind !== "unknown");
	const rest = start > 0 ? literalOf(path.slice(start)) : undefined;
	const behindFolder = /^\/+(.+)$/s.exec(rest ?? "")?.[1];
	return behindFolder === undefined ? undefined : { word: behindFolder, isOpen: true };
}
