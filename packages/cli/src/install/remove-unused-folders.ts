import { readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { readIfThere } from "./files/read-if-there.ts";
import { readRegistrations } from "./record/registrations.ts";

/**
 * Removes the folders of hooks that no registration and no registered `hooks.json` names. Returns
 * whether there were any.
 */
export async function removeUnusedFolders(root: string): Promise<boolean> {
	const registrations = await readRegistrations(root);
	const files = await Promise.all(registrations.map((one) => readIfThere(one.hooks_file)));
	const names = (text: string | null, name: string) => text?.split(/[\\/]+/).includes(name);
	const used = new Set(registrations.map(({ folder }) => basename(folder)));
	const entries = await readdir(root, { withFileTypes: true });
	const unused = entries.filter(
		({ name }) =>
			name !== "registrations" && !used.has(name) && !files.some((text) => names(text, name)),
	);
	for (const { name } of unused) await rm(join(root, name), { recursive: true, force: true });
	return unused.length > 0;
}
