import type { IncomingMessage } from "node:http";

const MAX_BYTES = 64 * 1024 * 1024;

/** The body of a request as text. Throws a `RangeError` beyond 64 MiB. */
export async function readBody(request: IncomingMessage): Promise<string> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of request) {
		if (!(chunk instanceof Uint8Array)) continue;
		bytes += chunk.byteLength;
		if (bytes > MAX_BYTES) throw new RangeError(`The request is larger than ${MAX_BYTES} bytes.`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString("utf8");
}
