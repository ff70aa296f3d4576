import { copyFile, lstat } from "node:fs/promises";
import { isNotFound } from "../workers/is-not-found.ts";

/** Copies a plain file and gives when it was written; `undefined` where there is none. */
export async function copyRegular(from: string, to: string): Promise<number | undefined> {
	try {
		const stat = await lstat(from);
		if (!stat.isFile()) return undefined;
		await copyFile(from, to);
		return stat.mtimeMs;
	} catch (error) {
		if (isNotFound(error)) return undefined;
		throw error;
	}
}
