import { once } from "node:events";
import { createServer } from "node:http";

/** A model that takes every request and never answers: a Codex starts, and then waits. */
export interface SilentModel {
	readonly baseUrl: string;
	readonly close: () => Promise<void>;
}

export async function startSilentModel(): Promise<SilentModel> {
	const server = createServer(() => {});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	const port = typeof address === "object" && address !== null ? address.port : 0;
	return {
		baseUrl: `http://127.0.0.1:${port}/v1`,
		close: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, "close");
		},
	};
}
