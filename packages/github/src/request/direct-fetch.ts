import type { IncomingMessage, RequestOptions } from "node:http";
import { answerOf } from "./answer-of.ts";

/**
 * `fetch` as the client of GitHub needs it, over Node's own `http`: loading the one that Node
 * carries costs more than everything else about a request. Sends a text with its headers, heeds
 * the signal, reads compressed answers; follows no redirection, which would take the token along.
 * Rejects with what the signal or the connection says.
 */
export const directFetch: typeof globalThis.fetch = async (input, init = {}) => {
	const url = new URL(String(input));
	const { signal, body, method = "GET" } = init;
	const sent = typeof body === "string" ? body : "";
	const options: RequestOptions = {
		method,
		headers: { ...namedHeaders(init.headers), "accept-encoding": "gzip" },
		...(signal == null ? {} : { signal }),
	};
	try {
		return answerOf(await exchange(url, options, sent), url.href);
	} catch (error) {
		throw signal?.aborted === true ? signal.reason : error;
	}
};

/** Node carries both: no file is looked for, however long ago this one was loaded. */
async function exchange(url: URL, options: RequestOptions, body: string): Promise<IncomingMessage> {
	const { request } =
		url.protocol === "http:"
			? process.getBuiltinModule("node:http")
			: process.getBuiltinModule("node:https");
	return await new Promise((resolve, reject) => {
		request(url, options, resolve).on("error", reject).end(body);
	});
}

function namedHeaders(headers: RequestInit["headers"] = {}): Record<string, string> {
	const pairs = Symbol.iterator in headers ? [...headers] : Object.entries(headers);
	return Object.fromEntries(pairs.map(([name = "", value = ""]) => [name, value]));
}
