import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const LEFT_OUT = /(?:^|\/)(?:\.git|node_modules)\//;

/**
 * The hash that `npx skills` 1.7 keeps of a skill in its lock: SHA-256 over the path and the bytes
 * of each file. Throws where a file cannot be read.
 */
export function skillHash(folder: string): string {
	const files = globSync("{**/*,**/.*,**/.*/**}", { cwd: folder, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
		.filter((name) => !LEFT_OUT.test(name));
	const hash = createHash("sha256");
	for (const name of [...new Set(files)].sort((a, b) => a.localeCompare(b))) {
		hash.update(name).update(readFileSync(join(folder, name)));
	}
	return hash.digest("hex");
}
