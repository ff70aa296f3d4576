import { appendFile, copyFile, open, stat, truncate } from "node:fs/promises";
import { isNotFound } from "../workers/is-not-found.ts";

/** Where the older half of a log is. */
export const olderLog = (path: string): string => `${path}.1`;

/**
 * Keeps a log that a program appends to below `maxBytes`, together with its older half: once it is
 * as large as one half, that becomes the older one, what was older is dropped, and the log goes on
 * with the line `note`. Gives whether it did. A line that is written in that very moment may be
 * lost: the program holds the file open, so it cannot be moved away.
 */
export async function rotateLog(
	path: string,
	{ maxBytes, note }: { maxBytes: number; note: string },
): Promise<boolean> {
	const size = await sizeOf(path);
	if (size <= maxBytes / 2) return false;
	const older = olderLog(path);
	await copyFile(path, older);
	await appendFile(older, await readFrom(path, await sizeOf(older)));
	await truncate(path);
	await appendFile(path, `${note}\n`);
	return true;
}

async function sizeOf(path: string): Promise<number> {
	try {
		return (await stat(path)).size;
	} catch (error) {
		if (isNotFound(error)) return 0;
		throw error;
	}
}

/** What has come since it was copied. */
async function readFrom(path: string, offset: number): Promise<Buffer> {
	await using file = await open(path, "r");
	const { size } = await file.stat();
	const { buffer, bytesRead } = await file.read(
		Buffer.alloc(Math.max(0, size - offset)),
		0,
		null,
		offset,
	);
	return buffer.subarray(0, bytesRead);
}
