import { createServer, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { replacesAnswer } from "../faults/fault.ts";
import { gitAccess } from "../git/git-service.ts";
import { parseSshHeader, type SshHeader } from "../git/ssh-header.ts";
import { endSession, runSession } from "../git/ssh-session.ts";
import { findAccount } from "../store/account.ts";
import { parseJson } from "./json.ts";
import { readLine } from "./read-line.ts";
import type { World } from "./world.ts";

/** The far end of the ssh shim: one connection is one run of `git upload-pack` or `git receive-pack`. */
export const createSshServer = (world: World) =>
	createServer({ allowHalfOpen: true }, (socket) => {
		// A client that goes away ends its session; there is nobody left to tell.
		socket.on("error", () => socket.destroy());
		void serve(world, socket);
	});

const serve = async (world: World, socket: Socket): Promise<void> => {
	const header = parseSshHeader(parseJson(await readLine(socket)));
	if (header === null) {
		endSession(socket, 1, "ERROR: GitHub does not provide shell access.");
		return;
	}
	const started = performance.now();
	const at = world.store.now();
	const status = await answer(world, socket, header);
	world.log.push({
		at,
		method: "SSH",
		path: `/${header.path}.git`,
		operation: header.service,
		kind: "git",
		status,
		points: 0,
		milliseconds: performance.now() - started,
		login: findAccount(world.store, header.login)?.login ?? null,
	});
};

const answer = async (world: World, socket: Socket, header: SshHeader): Promise<number | null> => {
	const fault = world.faults.take({
		method: "SSH",
		path: `/${header.path}.git`,
		operation: header.service,
		kind: "git",
		body: "",
	});
	if (fault === null) return session(world, socket, { header, loseAnswer: false });
	try {
		await wait(fault.delayMs ?? 0, undefined, { signal: world.closing });
	} catch {
		socket.destroy();
		return null;
	}
	const loses = replacesAnswer(fault);
	if (!loses || fault.afterExecute) return session(world, socket, { header, loseAnswer: loses });
	socket.destroy();
	return null;
};

const session = async (
	world: World,
	socket: Socket,
	{ header, loseAnswer }: { header: SshHeader; loseAnswer: boolean },
): Promise<number | null> => {
	const account = findAccount(world.store, header.login);
	if (account === null) {
		return endSession(socket, 255, "git@github.com: Permission denied (publickey).");
	}
	const access = gitAccess(world.store, account, header);
	switch (access.kind) {
		case "not-found":
			return endSession(socket, 1, "ERROR: Repository not found.");
		case "denied":
			return endSession(
				socket,
				1,
				`ERROR: Permission to ${header.path}.git denied to ${account.login}.`,
			);
		case "granted": {
			const args = [header.service.slice("git-".length), access.repository.git.dir];
			const child = world.processes.start(args, { GIT_PROTOCOL: header.protocol });
			return runSession(child, socket, { loseAnswer });
		}
	}
};
