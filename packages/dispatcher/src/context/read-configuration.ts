import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Configuration, parseConfiguration } from "@codex-workers/protocol";
import type { Checkout } from "../git/checkout.ts";
import { tryGit } from "../git/try-git.ts";
import { isNotFound } from "../workers/is-not-found.ts";

const FILE = "codex-workers.json";

/** Where a configuration was read: a base branch of `origin`, the main checkout, or nowhere. */
export type ConfigurationSource =
	| { readonly type: "branch"; readonly branch: string }
	| { readonly type: "checkout"; readonly path: string }
	| { readonly type: "defaults" };

/** A repository's configuration, and where it stands. */
export interface ReadConfiguration {
	readonly configuration: Configuration;
	readonly source: ConfigurationSource;
}

/**
 * The repository's configuration: as its base branch has it at `origin` (last fetched), else as
 * the main checkout has it, else all defaults. Throws `CONFIGURATION_INVALID`.
 */
export async function readConfiguration(
	checkout: Checkout,
	baseBranch: string,
): Promise<ReadConfiguration> {
	const committed = await tryGit(
		checkout.root,
		["cat-file", "blob", `refs/remotes/origin/${baseBranch}:${FILE}`],
		{ env: checkout.env },
	);
	if (committed.type === "done") {
		const source = { type: "branch", branch: baseBranch } as const;
		return { configuration: parseConfiguration(committed.stdout), source };
	}
	const path = join(checkout.root, FILE);
	const text = await readIfThere(path);
	const source: ConfigurationSource =
		text === undefined ? { type: "defaults" } : { type: "checkout", path };
	return { configuration: parseConfiguration(text), source };
}

async function readIfThere(path: string): Promise<string | undefined> {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		if (isNotFound(error)) return undefined;
		throw error;
	}
}
