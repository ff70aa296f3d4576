import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Configuration } from "@codex-workers/protocol";
import type { ClaimContext } from "../claims/claim-context.ts";
import { git } from "../git/git.ts";
import { plainEnvironment } from "./plain-environment.ts";
import { scratchFolder } from "./scratch-folder.ts";

/** A bare repository as origin, and checkouts of it; all gone when the test is over. */
export type GitWorld = {
	folder: string;
	/** The bare repository. */
	origin: string;
	/** A clone named `widget`, on `main`. */
	root: string;
	env: Record<string, string>;
	/** The first commit of `main`. */
	base: string;
	run: (cwd: string, ...args: string[]) => Promise<string>;
	/** Commits a file in a checkout. */
	commit: (cwd: string, file: string, message?: string) => Promise<string>;
	clone: (name: string) => Promise<string>;
	/** The refs of origin, by full name. */
	refs: () => Promise<Record<string, string>>;
};

export async function gitWorld(): Promise<GitWorld> {
	const folder = scratchFolder();
	const env = plainEnvironment(folder);
	const origin = join(folder, "origin.git");
	const run = (cwd: string, ...args: string[]) => git(cwd, args, { env });
	const commit = async (cwd: string, file: string, message = `add ${file}`) => {
		writeFileSync(join(cwd, file), `${message}\n`);
		await run(cwd, "add", "--", file);
		await run(cwd, "commit", "--quiet", "-m", message);
		return await run(cwd, "rev-parse", "HEAD");
	};
	const clone = async (name: string) => {
		await run(folder, "clone", "--quiet", origin, name);
		return join(folder, name);
	};
	await run(folder, "init", "--quiet", "--bare", "-b", "main", origin);
	const root = await clone("widget");
	await run(root, "checkout", "--quiet", "-B", "main");
	const base = await commit(root, "README.md", "first");
	await run(root, "push", "--quiet", "origin", "main");
	await run(root, "remote", "set-head", "origin", "main");
	const refs = async () => {
		const listed = await run(origin, "for-each-ref", "--format=%(refname) %(objectname)");
		const lines = listed.split("\n").filter((line) => line !== "");
		return Object.fromEntries(lines.map((line) => line.split(" ")));
	};
	return { folder, origin, root, env, base, run, commit, clone, refs };
}

/** A dispatcher on a checkout of the world, as far as claims are concerned. */
export function claimContext(
	world: Pick<GitWorld, "env">,
	root: string,
	options: { host?: string; now?: () => number; namespace?: string } = {},
): ClaimContext {
	const { host = "host-a", now = Date.now, namespace } = options;
	const configuration = Configuration.parse({ claims: namespace ? { namespace } : {} });
	return { root, env: world.env, host, now, configuration };
}
