import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { mainGitDir } from "./main-git-dir.ts";

const LINE = "/.codex-workers/";

/** Keeps `.codex-workers/` out of git's sight by `.git/info/exclude`. Safe to repeat. */
export async function excludeLocalFiles({ root }: { root: string }): Promise<void> {
	const file = join(await mainGitDir(root), "info", "exclude");
	await mkdir(dirname(file), { recursive: true });
	const text = await readFile(file, { encoding: "utf8", flag: "a+" });
	if (text.split(/\r?\n/).includes(LINE)) return;
	await appendFile(file, `${text === "" || text.endsWith("\n") ? "" : "\n"}${LINE}\n`);
}
