import type { Endpoints } from "../environment/git-environment.ts";
import { createHttpServer } from "./http-server.ts";
import { type Listening, listen } from "./listen.ts";
import { createSshServer } from "./ssh-server.ts";
import type { World } from "./world.ts";

/** Starts HTTP on the loopback interface and on the socket, and the ssh tunnel; all of them or none. */
export const startServers = async (
	world: World,
	options: { port: number; unixSocket: string | null },
): Promise<{ endpoints: Endpoints; close: () => Promise<void> }> => {
	const started: Listening[] = [];
	const close = async () => {
		await Promise.all(started.map((listening) => listening.close()));
	};
	const start = async (server: Parameters<typeof listen>[0], target: number | string) => {
		const listening = await listen(server, target);
		started.push(listening);
		return listening.address;
	};
	try {
		if (options.unixSocket !== null) await start(createHttpServer(world), options.unixSocket);
		const url = `http://${await start(createHttpServer(world), options.port)}`;
		const ssh = await start(createSshServer(world), 0);
		return { endpoints: { url, ssh, unixSocket: options.unixSocket }, close };
	} catch (error) {
		await close();
		throw error;
	}
};
