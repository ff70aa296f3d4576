import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { buildSchema, type GraphQLSchema } from "graphql";

const FILE = "@octokit/graphql-schema/schema.graphql";

/** GitHub's schema as published, from the package that the emulator depends on. */
export function githubSdl(): GraphQLSchema {
	const { resolve } = createRequire(import.meta.url);
	const emulator = resolve("@codex-workers/github-emulator/package.json");
	const folders = createRequire(emulator).resolve.paths(FILE) ?? [];
	const file = folders.map((folder) => join(folder, FILE)).find(existsSync);
	if (file === undefined) throw new Error(`${FILE} is not installed`);
	// As published, one type declares a field twice.
	return buildSchema(readFileSync(file, "utf8"), { assumeValid: true, noLocation: true });
}
