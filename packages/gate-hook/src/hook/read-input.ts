import { read } from "node:fs";
import { CodedError } from "@codex-workers/protocol";

const CHUNK = 64 * 1024;
const MOST = 64 * 1024 * 1024;

/**
 * All of a file descriptor as text. Reads without blocking the event loop, so that a deadline
 * can still fall; unlike `process.stdin` it loads no streams, which costs 4 ms at every start.
 * Throws `GATE_PAYLOAD_INVALID` beyond 64 MiB.
 */
export async function readInput(descriptor: number): Promise<string> {
	const chunks: Buffer[] = [];
	let total = 0;
	while (total <= MOST) {
		const chunk = await readChunk(descriptor);
		if (chunk.length === 0) return Buffer.concat(chunks).toString("utf8");
		chunks.push(chunk);
		total += chunk.length;
	}
	throw new CodedError("GATE_PAYLOAD_INVALID", "The hook's input has more than 64 MiB.", {
		hint: "Write large texts to a file instead of the command line.",
	});
}

function readChunk(descriptor: number): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		read(descriptor, Buffer.alloc(CHUNK), 0, CHUNK, null, (error, length, bytes) => {
			if (error === null) resolve(bytes.subarray(0, length));
			else reject(error);
		});
	});
}
