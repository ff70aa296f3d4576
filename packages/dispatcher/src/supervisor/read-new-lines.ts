import { open, stat } from "node:fs/promises";

const CHUNK = 64 * 1024;
const MAX_LINE = 8 * 1024 * 1024;

/**
 * Reads a growing file: each call gives the complete lines that were added since the last one. A
 * file that has become shorter is read from its beginning. A line longer than 8 MiB is dropped.
 */
export function newLinesOf(path: string): () => Promise<string[]> {
	let offset = 0;
	let rest: Buffer = Buffer.alloc(0);
	return async () => {
		const size = (await stat(path)).size;
		if (size < offset) {
			offset = 0;
			rest = Buffer.alloc(0);
		}
		const added = await readFrom(path, offset);
		offset += added.length;
		const all = Buffer.concat([rest, added]);
		const end = all.lastIndexOf("\n");
		rest = all.subarray(end + 1);
		if (rest.length > MAX_LINE) rest = Buffer.alloc(0);
		return end === -1 ? [] : all.subarray(0, end).toString("utf8").split("\n");
	};
}

async function readFrom(path: string, offset: number): Promise<Buffer> {
	const file = await open(path, "r");
	try {
		const chunks: Buffer[] = [];
		for (let at = offset; ; ) {
			const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK), 0, CHUNK, at);
			if (bytesRead === 0) return Buffer.concat(chunks);
			chunks.push(buffer.subarray(0, bytesRead));
			at += bytesRead;
		}
	} finally {
		await file.close();
	}
}
