import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/** One HTTP request, read to its end. */
export interface HttpRequest {
	readonly method: string;
	/** Without the prefix of GitHub Enterprise Server. */
	readonly path: string;
	readonly query: URLSearchParams;
	/** The scheme and host the client used; links in answers lead back there. */
	readonly origin: string;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

export const readHttpRequest = async (message: IncomingMessage): Promise<HttpRequest> => {
	const chunks: Buffer[] = [];
	for await (const chunk of message) chunks.push(Buffer.from(chunk));
	const { headers, method = "GET", url = "/" } = message;
	const { pathname, searchParams, host, origin } = new URL(
		url,
		`http://${headers.host ?? "api.github.com"}`,
	);
	return {
		method,
		path: pathname.replace(/^\/api\/v3(?=\/)/, "").replace(/^\/api\/graphql$/, "/graphql"),
		query: searchParams,
		// gh thinks it speaks TLS with the real host, whatever carries its bytes.
		origin: host === "api.github.com" ? "https://api.github.com" : origin,
		headers,
		body: Buffer.concat(chunks),
	};
};
