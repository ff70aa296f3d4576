import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Writes a file that readers see whole or not at all. Only this user can read it. */
export async function writeFileAtomically(path: string, text: string): Promise<void> {
	await mkdir(dirname(path), { recursive: true, mode: 0o700 });
	// Unique as it is; to load what makes a random name takes a supervisor 5 ms before its Codex.
	const temporary = `${path}.${process.pid}-${process.hrtime.bigint()}.tmp`;
	try {
		await writeFile(temporary, text, { mode: 0o600, flag: "wx" });
		await rename(temporary, path);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
}
