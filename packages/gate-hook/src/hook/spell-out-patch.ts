import { quotedWords } from "./tool-input/quoted-words.ts";

interface Section {
	readonly isNew: boolean;
	readonly paths: string[];
	readonly added: string[];
}

const PATCH = "*** Begin Patch";
const FILE = /\*\*\* (?<what>Add File|Update File|Move to): (?<path>.+?)\s*$/;

/**
 * A command line that carries a patch for `apply_patch`, with the files that the patch writes
 * written out before it, so that they are known wherever the line runs them. A changed file also
 * holds what it held; `readFile` gives that.
 */
export function spellOutPatch(
	command: string,
	readFile: (path: string) => string | undefined,
): string {
	if (!command.includes(PATCH)) return command;
	const writes = sectionsOf(command).flatMap(({ isNew, paths, added }) => {
		const before = isNew ? undefined : readFile(paths[0] ?? "");
		const lines = [...(before === undefined ? [] : [before]), ...added];
		return paths.map((path) => written(path, lines.join("\n")));
	});
	return [...writes, command].join("\n");
}

/** Line ends may be written as `\n`, in `$'…'` or for printf. */
function sectionsOf(command: string): readonly Section[] {
	const sections: Section[] = [];
	for (const line of command.replaceAll("\\n", "\n").split("\n")) {
		const { what, path } = FILE.exec(line)?.groups ?? {};
		const section = sections.at(-1);
		if (path === undefined) section?.added.push(...(line.startsWith("+") ? [line.slice(1)] : []));
		else if (what === "Move to") section?.paths.push(path);
		else sections.push({ isNew: what === "Add File", paths: [path], added: [] });
	}
	return sections;
}

function written(path: string, text: string): string {
	let end = "PATCHED";
	while (text.includes(end)) end = `${end}_`;
	return `cat > ${quotedWords([path])} <<'${end}'\n${text}\n${end}`;
}
