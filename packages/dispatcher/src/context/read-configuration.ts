import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Configuration, parseConfiguration } from "@codex-workers/protocol";
import type { Checkout } from "../git/checkout.ts";
import { tryGit } from "../git/try-git.ts";
import { isNotFound } from "../workers/is-not-found.ts";

const FILE = "codex-workers.json";

/**
 * The repository's configuration: as its base branch has it at `origin` (last fetched), else as
 * the main checkout has it, else all defaults. Throws `CONFIGURATION_INVALID`.
 */
export async function readConfiguration(
	checkout: Checkout,
	baseBranch: string,
): Promise<Configuration> {
	const committed = await tryGit(
		checkout.root,
		["cat-file", "blob", `refs/remotes/origin/${baseBranch}:${FILE}`],
		{ env: checkout.env },
	);
	return parseConfiguration(
		committed.type === "done" ? committed.stdout : await readLocal(checkout.root),
	);
}

async function readLocal(root: string): Promise<string | undefined> {
	try {
		return await readFile(join(root, FILE), "utf8");
	} catch (error) {
		if (isNotFound(error)) return undefined;
		throw error;
	}
}
