import { open } from "node:fs/promises";
import { olderLog } from "../logs/rotate-log.ts";
import { isNotFound } from "../workers/is-not-found.ts";

const TAIL = 1024 * 1024;

/**
 * The end of a log, at most 1 MiB of it, of its older half where it was rotated a moment ago;
 * empty where there is none. Its first line may be cut: as JSON it is no event then.
 */
export async function tailOf(path: string): Promise<string> {
	const tail = await endOf(path, TAIL);
	if (tail.length === TAIL) return tail.toString("utf8");
	const older = await endOf(olderLog(path), TAIL - tail.length);
	return Buffer.concat([older, tail]).toString("utf8");
}

async function endOf(path: string, most: number): Promise<Buffer> {
	try {
		await using file = await open(path, "r");
		const { size } = await file.stat();
		const from = Math.max(0, size - most);
		const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, from);
		return buffer.subarray(0, bytesRead);
	} catch (error) {
		if (isNotFound(error)) return Buffer.alloc(0);
		throw error;
	}
}
