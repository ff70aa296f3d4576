import type { ProgramCommand } from "../commands/program.ts";
import { fencedBlocks, withoutBlocks } from "./fenced-blocks.ts";

const START =
	/^(?:\$ )?(?:npx (?:-y |--yes )?)?(?:pnpm (?:--silent )?)?codex-workers +(?<words>.*)$/;

/** The command lines of ours that a page shows, in blocks of the shell and in inline code. */
export function namedCommands(page: string): string[] {
	const blocks = fencedBlocks(page).filter(({ language }) => language === "sh");
	const lines = blocks.flatMap(({ text }) => text.replaceAll("\\\n", " ").split("\n"));
	const inline = [...withoutBlocks(page).matchAll(/(?<!`)`([^`]+)`(?!`)/g)].map(([, code = ""]) =>
		code.replaceAll(/\s+/g, " "),
	);
	return [...lines, ...inline].flatMap((line) => {
		const words = START.exec(line.trim())?.groups?.["words"];
		return words === undefined ? [] : [words.replace(/ +#.*$/, "")];
	});
}

/** What the command line does not know of a line: a command or an option; `undefined`: nothing. */
export function unknownIn(words: string, top: ProgramCommand): string | undefined {
	let command = top;
	for (const word of words.split(" ").filter((one) => one !== "")) {
		if (/^-/.test(word)) {
			const name = word.replace(/[=.,].*$/s, "");
			if (!optionsOf(command, top).has(name)) return name;
			continue;
		}
		const below = command.commands.find((one) => one.name() === word);
		if (below !== undefined) command = below;
		else if (command.commands.length > 0) return /^[<…[]|^\.\.\./.test(word) ? undefined : word;
	}
	return undefined;
}

function optionsOf(command: ProgramCommand, top: ProgramCommand): Set<string | undefined> {
	const own = command.options.flatMap(({ short, long }) => [short, long]);
	return new Set([...own, ...top.options.flatMap(({ long }) => long), "-h", "--help"]);
}
