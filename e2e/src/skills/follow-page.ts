import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Shell } from "./open-shell.ts";

/** A shell, and what its person writes into a note before a block that posts it. */
export interface Hands {
	readonly shell: Shell;
	readonly write: (name: string) => Promise<string>;
}

const NOTE = /--body-file "\$NOTES\/(?<name>[\w-]+)\.md"/;

/** Runs blocks of a page as they are printed, in order, each note written when a block needs it. */
export async function followPage(
	blocks: readonly string[],
	{ shell, write }: Hands,
): Promise<void> {
	for (const block of blocks) {
		const name = NOTE.exec(block)?.groups?.["name"];
		if (name !== undefined) {
			const notes = await shell.run(`printf '%s' "$NOTES"`);
			await writeFile(path.join(notes, `${name}.md`), await write(name));
		}
		await shell.run(block);
	}
}
