import { once } from "node:events";
import { createServer } from "node:http";
import * as z from "zod";

const Address = z.object({ port: z.int() });

/** An HTTP proxy that refuses and remembers everything that is asked of it. */
export interface ProxyRecorder {
	readonly url: string;
	readonly requests: readonly string[];
	readonly close: () => Promise<void>;
}

export async function startProxyRecorder(): Promise<ProxyRecorder> {
	const requests: string[] = [];
	const server = createServer((request, response) => {
		requests.push(`${request.method} ${request.url}`);
		response.writeHead(502).end();
	});
	server.on("connect", (request, socket) => {
		requests.push(`CONNECT ${request.url}`);
		socket.end("HTTP/1.1 502 Refused\r\n\r\n");
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = Address.parse(server.address());
	return {
		url: `http://127.0.0.1:${port}`,
		requests,
		close: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, "close");
		},
	};
}
