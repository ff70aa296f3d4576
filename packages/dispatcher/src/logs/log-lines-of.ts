import { open, stat } from "node:fs/promises";
import { isNotFound } from "../workers/is-not-found.ts";
import { olderLog } from "./rotate-log.ts";

const MAX_LINE = 8 * 1024 * 1024;

/**
 * Reads a log with its older half, and goes on through rotations: each call gives the complete
 * lines that have come since the last one. What was written just before a rotation is read from
 * the older half, so that no line is lost. A line longer than 8 MiB is dropped. Throws the
 * system's errors, also where the log itself is not there.
 */
export function logLinesOf(path: string): () => Promise<string[]> {
	let offset: number | null = null;
	let rest: Buffer = Buffer.alloc(0);
	return async () => {
		const { size } = await stat(path);
		const isRotated = offset === null || size < offset;
		const older = isRotated ? await readOlder(path, offset ?? 0) : Buffer.alloc(0);
		const from = isRotated ? 0 : (offset ?? 0);
		const added = await readFrom(path, from);
		offset = from + added.length;
		const all = Buffer.concat([rest, older, added]);
		const end = all.lastIndexOf("\n");
		rest = all.subarray(end + 1);
		if (rest.length > MAX_LINE) rest = Buffer.alloc(0);
		return end === -1 ? [] : all.subarray(0, end).toString("utf8").split("\n");
	};
}

async function readOlder(path: string, offset: number): Promise<Buffer> {
	try {
		return await readFrom(olderLog(path), offset);
	} catch (error) {
		if (isNotFound(error)) return Buffer.alloc(0);
		throw error;
	}
}

/** What is there now; what is added meanwhile comes the next time. */
async function readFrom(path: string, offset: number): Promise<Buffer> {
	await using file = await open(path, "r");
	const wanted = Math.max(0, (await file.stat()).size - offset);
	const chunk = Buffer.alloc(wanted);
	let filled = 0;
	while (filled < wanted) {
		const { bytesRead } = await file.read(chunk, filled, wanted - filled, offset + filled);
		if (bytesRead === 0) break;
		filled += bytesRead;
	}
	return chunk.subarray(0, filled);
}
