import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checkHookFolder } from "./check-hook-folder.ts";
import type { HookBundle } from "./hook-bundle.ts";

/**
 * Puts the files of hooks into a folder of their own below `root`, whole or not at all, readable
 * for everybody and writable for nobody. Returns whether there was anything to do. A folder that
 * was damaged is repaired file by file, because Codex may be using it.
 */
export async function placeHookBundle(root: string, bundle: HookBundle): Promise<boolean> {
	const folder = join(root, bundle.id);
	if ((await checkHookFolder(folder)).length === 0) return false;
	await mkdir(root, { recursive: true, mode: 0o755 });
	const fresh = await mkdtemp(join(root, ".new-"));
	try {
		for (const [name, bytes] of bundle.files) {
			await writeFile(join(fresh, name), bytes);
			await chmod(join(fresh, name), 0o444);
		}
		await chmod(fresh, 0o755);
		await rename(fresh, folder).catch((error: unknown) => {
			if (!isInTheWay(error)) throw error;
			return moveFiles(fresh, folder, bundle);
		});
	} finally {
		await rm(fresh, { recursive: true, force: true });
	}
	return true;
}

async function moveFiles(from: string, to: string, { files }: HookBundle): Promise<void> {
	for (const name of files.keys()) await rename(join(from, name), join(to, name));
}

function isInTheWay(error: unknown): boolean {
	const code = error instanceof Error && "code" in error ? error.code : undefined;
	return code === "ENOTEMPTY" || code === "EEXIST";
}
