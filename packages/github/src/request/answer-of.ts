import type { IncomingMessage } from "node:http";
import { answerHeaders } from "./answer-headers.ts";

/** An HTTP answer as `fetch` gives it: whose text is read, once; what else a body can be is not here. */
export function answerOf(message: IncomingMessage, url: string): Response {
	const { statusCode: status = 0, statusMessage: statusText = "" } = message;
	const text = () => textOf(message);
	return {
		status,
		statusText,
		ok: status >= 200 && status < 300,
		url,
		type: "basic",
		redirected: false,
		headers: answerHeaders(message.headers),
		body: null,
		bodyUsed: false,
		text,
		json: async () => JSON.parse(await text()),
		arrayBuffer: absent,
		blob: absent,
		bytes: absent,
		formData: absent,
		clone: () => {
			throw new TypeError("An answer is read once.");
		},
	};
}

function absent(): Promise<never> {
	return Promise.reject(new TypeError("An answer is read as text."));
}

/** Rejects when the answer breaks off. */
async function textOf(message: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of unpacked(message)) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks).toString("utf8");
}

function unpacked(message: IncomingMessage): AsyncIterable<Uint8Array> {
	if (message.headers["content-encoding"] !== "gzip") return message;
	const { createGunzip } = process.getBuiltinModule("node:zlib");
	const { pipeline } = process.getBuiltinModule("node:stream");
	return pipeline(message, createGunzip(), () => undefined);
}
