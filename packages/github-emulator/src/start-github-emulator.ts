import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GitHubEmulator } from "./emulator.ts";
import type { EmulatorOptions } from "./emulator-options.ts";
import { createChildEnvironments } from "./environment/child-environments.ts";
import type { Endpoints } from "./environment/git-environment.ts";
import { once } from "./once.ts";
import { issueToken } from "./seed/issue-token.ts";
import { seeding } from "./seed/seeding.ts";
import { accountOf, type Who } from "./seed/who.ts";
import { createWorld } from "./server/create-world.ts";
import { startServers } from "./server/servers.ts";
import type { World } from "./server/world.ts";

/** Starts a GitHub of its own: nothing is shared with others, and closing it leaves nothing behind. */
export const startGitHubEmulator = async (
	options: EmulatorOptions = {},
): Promise<GitHubEmulator> => {
	const root = await mkdtemp(join(tmpdir(), "ghe-"));
	const closing = new AbortController();
	const world = createWorld(options, closing.signal);
	const unixSocket = options.unixSocket ?? join(root, "api.sock");
	const servers = await startServers(world, {
		port: options.port ?? 0,
		unixSocket: unixSocket === false ? null : unixSocket,
	}).catch(async (error: unknown) => {
		await rm(root, { recursive: true, force: true });
		throw error;
	});
	const close = once(async () => {
		closing.abort();
		await servers.close();
		await world.processes.stop();
		await rm(root, { recursive: true, force: true });
	});
	return {
		...servers.endpoints,
		...seeding(world, { gitRoot: join(root, "git"), url: servers.endpoints.url }),
		...controls(world),
		...environments(world, join(root, "environments"), servers.endpoints),
		close,
		[Symbol.asyncDispose]: close,
	};
};

const controls = ({ faults, store, log, unmodelled }: World) => ({
	inject: faults.inject,
	clearFaults: faults.clear,
	setReplicaLag(milliseconds: number) {
		store.replicaLagMs = milliseconds;
	},
	requests: log,
	unmodelled,
});

const environments = ({ store }: World, directory: string, endpoints: Endpoints) => {
	const children = createChildEnvironments(directory, endpoints);
	return {
		gitEnvironment: (who: Who) => children.git(accountOf(store, who).login),
		ghEnvironment: (who: Who) => {
			const account = accountOf(store, who);
			return children.gh(account.login, issueToken(store, account));
		},
	};
};
