import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Checkout } from "../git/checkout.ts";
import { git } from "../git/git.ts";

const LINE = "/.codex-workers/";

/** Keeps `.codex-workers/` out of git's sight by `.git/info/exclude`. Safe to repeat. */
export async function excludeLocalFiles(checkout: Checkout): Promise<void> {
	const printed = await git(checkout.root, ["rev-parse", "--git-path", "info/exclude"], {
		env: checkout.env,
	});
	const file = resolve(checkout.root, printed);
	await mkdir(dirname(file), { recursive: true });
	const text = await readFile(file, { encoding: "utf8", flag: "a+" });
	if (text.split(/\r?\n/).includes(LINE)) return;
	await appendFile(file, `${text === "" || text.endsWith("\n") ? "" : "\n"}${LINE}\n`);
}
