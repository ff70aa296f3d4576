import type { Server } from "node:http";

/** Starts a server on 127.0.0.1. `close` ends open connections too and may be called twice. */
export async function listenOnLoopback(
	server: Server,
	port: number,
): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
	await new Promise<void>((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", () => {
			server.off("error", reject);
			resolve();
		});
	});
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("The server has no port.");
	return { origin: `http://127.0.0.1:${address.port}`, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
	if (!server.listening) return Promise.resolve();
	return new Promise((resolve, reject) => {
		server.close((error) => (error === undefined ? resolve() : reject(error)));
		server.closeAllConnections();
	});
}
