import { once } from "node:events";
import type { Server, Socket } from "node:net";
import { CodedError } from "@codex-workers/protocol";

/** A server that listens, and how to stop it together with its connections. */
export interface Listening {
	/** `127.0.0.1:<port>`, or the path of the socket. */
	readonly address: string;
	close(): Promise<void>;
}

/** What the kernel allows for the path of a unix socket, in bytes. */
const longestSocketPath = 107;

/**
 * Listens on a port of the loopback interface (0: a free one) or on a unix socket.
 * Throws SOCKET_PATH_TOO_LONG or LISTEN_FAILED.
 */
export const listen = async (server: Server, target: number | string): Promise<Listening> => {
	if (typeof target === "string") demandShortPath(target);
	const sockets = new Set<Socket>();
	server.on("connection", (socket) => {
		sockets.add(socket);
		socket.once("close", () => sockets.delete(socket));
	});
	await listening(server, target);
	const address = server.address();
	return {
		address: typeof target === "string" ? target : `127.0.0.1:${portOf(address)}`,
		async close() {
			const closed = once(server, "close");
			server.close();
			for (const socket of sockets) socket.destroy();
			await closed;
		},
	};
};

const portOf = (address: ReturnType<Server["address"]>): number =>
	typeof address === "object" && address !== null ? address.port : 0;

const demandShortPath = (path: string): void => {
	const bytes = Buffer.byteLength(path);
	if (bytes <= longestSocketPath) return;
	throw new CodedError(
		"SOCKET_PATH_TOO_LONG",
		`The path of a unix socket has at most ${longestSocketPath} bytes; ${path} has ${bytes}.`,
		{ hint: "Choose a shorter `unixSocket`, or a shorter TMPDIR such as /tmp." },
	);
};

const listening = async (server: Server, target: number | string): Promise<void> => {
	const place = typeof target === "string" ? target : `127.0.0.1:${target}`;
	const ready = once(server, "listening");
	if (typeof target === "string") server.listen(target);
	else server.listen(target, "127.0.0.1");
	try {
		await ready;
	} catch (cause) {
		throw new CodedError("LISTEN_FAILED", `The emulator cannot listen on ${place}.`, {
			hint: "See the cause: the address may be in use, or the folder of the socket missing.",
			cause,
		});
	}
};
