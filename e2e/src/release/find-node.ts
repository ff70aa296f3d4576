import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { execa } from "execa";

/** A Node of some version, or why there is none to be had. */
export type FoundNode =
	| { readonly version: string; readonly path: string }
	| { readonly version: string; readonly missing: string };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Finds a Node of exactly this version: the one that runs this, one on the PATH, one that was
 * fetched before, or the one that npm has for this platform. What is fetched stays in the user's
 * cache folder.
 */
export async function findNode(version: string, env: Environment): Promise<FoundNode> {
	const cache = join(env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "codex-workers", "node");
	const fetched = join(cache, version, "node");
	const onPath = (env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "node"));
	for (const path of [process.execPath, ...onPath, fetched]) {
		if (await isVersion(path, version)) return { version, path };
	}
	try {
		await fetchNode(version, cache);
	} catch (error) {
		const said = error instanceof Error ? error.message.split("\n")[0] : String(error);
		return { version, missing: `not to be had from npm: ${said}` };
	}
	return { version, path: fetched };
}

async function isVersion(path: string, version: string): Promise<boolean> {
	const { stdout } = await execa(path, ["--version"], { reject: false });
	return stdout === `v${version}`;
}

async function fetchNode(version: string, cache: string): Promise<void> {
	await mkdir(cache, { recursive: true });
	const folder = await mkdtemp(join(cache, "fetching-"));
	try {
		const name = `node-${process.platform}-${process.arch}`;
		const pack = ["pack", "--silent", "--pack-destination", folder, `${name}@${version}`];
		const { stdout } = await execa("npm", pack, { cwd: folder, stdin: "ignore" });
		await execa("tar", ["-xzf", join(folder, stdout.trim()), "-C", folder, "package/bin/node"]);
		await mkdir(join(cache, version), { recursive: true });
		await rename(join(folder, "package/bin/node"), join(cache, version, "node"));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
