import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { WorkerHookFiles } from "../hooks/worker-hook-files.ts";
import { gateNotArmed } from "./gate-not-armed.ts";
import { readHookManifest } from "./read-hook-manifest.ts";

/**
 * Proves that the files that are a worker's hooks, and all that lies beside them and belongs to
 * them, are what was built, by the manifests that the hooks' build leaves with them. Throws
 * `GATE_NOT_ARMED`.
 */
export async function proveHookFiles(files: WorkerHookFiles): Promise<void> {
	const { gate, stop, turn } = files;
	const registered = [gate.launcher, gate.bundle, stop.bundle, turn.launcher, turn.bundle];
	const folders = [...new Set(registered.map((path) => dirname(path)))];
	for (const folder of folders) {
		const manifest = await readHookManifest(folder);
		if (manifest === undefined) throw changed(`${folder} has no manifest of its build.`);
		const own = registered.filter((path) => dirname(path) === folder).map((path) => basename(path));
		const unknown = own.find((name) => !manifest.has(name));
		if (unknown !== undefined) throw changed(`${join(folder, unknown)} is none of what was built.`);
		for (const [name, hash] of manifest) await proveFile(join(folder, name), hash);
	}
}

async function proveFile(path: string, hash: string): Promise<void> {
	const bytes = await readFile(path).catch((cause: unknown) => {
		throw changed(`${path} cannot be read.`, cause);
	});
	if (createHash("sha256").update(bytes).digest("hex") === hash) return;
	throw changed(`${path} is not what was built: its hash is another one.`);
}

const changed = (why: string, cause?: unknown) =>
	gateNotArmed(`Its files are not those of this installation. ${why}`, cause);
