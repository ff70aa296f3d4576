import { open } from "node:fs/promises";
import { isNotFound } from "../workers/is-not-found.ts";

const TAIL = 1024 * 1024;

/**
 * The end of a log, at most 1 MiB of it; empty where there is none. Its first line may be cut: as
 * JSON it is no event then.
 */
export async function tailOf(path: string): Promise<string> {
	try {
		await using file = await open(path, "r");
		const { size } = await file.stat();
		const from = Math.max(0, size - TAIL);
		const { buffer, bytesRead } = await file.read(Buffer.alloc(TAIL), 0, TAIL, from);
		return buffer.toString("utf8", 0, bytesRead);
	} catch (error) {
		if (isNotFound(error)) return "";
		throw error;
	}
}
