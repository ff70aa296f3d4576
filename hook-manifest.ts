import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Writes `hook-manifest.json` beside the files of a built hook: the SHA-256 of each, by which a
 * dispatcher sees that what it registers is what was built.
 */
export async function writeHookManifest({ outDir }: { outDir: string }): Promise<void> {
	const names = (await readdir(outDir)).filter((name) => /\.(?:sh|cjs)$/.test(name)).sort();
	const hashes = names.map(async (name) => {
		const bytes = await readFile(join(outDir, name));
		return [name, createHash("sha256").update(bytes).digest("hex")];
	});
	const manifest = { schema_version: 1, files: Object.fromEntries(await Promise.all(hashes)) };
	await writeFile(join(outDir, "hook-manifest.json"), `${JSON.stringify(manifest, null, "\t")}\n`);
}
