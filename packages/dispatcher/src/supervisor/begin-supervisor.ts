import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { passEnvironment } from "../environment/pass-environment.ts";
import { workerFiles } from "../workers/worker-files.ts";
import type { SupervisorSpec } from "./supervisor-spec.ts";
import { GO, WAITS } from "./wait-to-begin.ts";

/** What a supervisor is started with. */
export type SupervisorPlace = Pick<
	DispatcherContext,
	"env" | "node" | "supervisorEntry" | "configuration"
>;
export type SupervisedWorker = Pick<SupervisorSpec, "root" | "worker_id">;

/** A supervisor's process, as its parent knows it. */
export type BegunSupervisor = {
	pid: number | undefined;
	hasExited: () => boolean;
	/** Lets one begin that waits. */
	letBegin: () => void;
	/** Sends one away that waits; resolves when it has ended. */
	dismiss: () => Promise<void>;
};

/** How long one may take to end that has nothing to do but that. */
const PATIENCE_MS = 2_000;

/**
 * Begins a supervisor's process in a session of its own, so that it outlives whoever dispatches.
 * `waits`: it loads itself and waits for `GO`. Throws the system's error when it cannot be started.
 */
export async function beginSupervisor(
	context: SupervisorPlace,
	{ root, worker_id: workerId }: SupervisedWorker,
	{ waits }: { waits: boolean },
): Promise<BegunSupervisor> {
	const files = workerFiles(root, workerId);
	await mkdir(dirname(files.supervisor), { recursive: true, mode: 0o700 });
	const log = openSync(files.supervisor, "a", 0o600);
	try {
		const args = [...entryArguments(context.supervisorEntry), files.spec];
		const child = spawn(context.node, waits ? [...args, WAITS] : args, {
			cwd: root,
			detached: true,
			env: supervisorEnvironment(context),
			stdio: [waits ? "pipe" : "ignore", log, log],
		});
		let hasExited = false;
		const exited = new Promise<void>((resolve) => {
			child.once("exit", () => {
				hasExited = true;
				resolve();
			});
		});
		// It may have died by the time it is told.
		child.stdin?.on("error", () => {});
		await once(child, "spawn");
		child.unref();
		return {
			pid: child.pid,
			hasExited: () => hasExited,
			letBegin: () => void child.stdin?.end(GO),
			dismiss: async () => {
				child.ref();
				child.stdin?.end();
				const late = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
				await exited;
				clearTimeout(late);
			},
		};
	} finally {
		closeSync(log);
	}
}

/** What is passed on, and the workers' own token: the worker's supervisor hands it over. */
function supervisorEnvironment({ env, configuration }: SupervisorPlace): Record<string, string> {
	const name = configuration.workers.tokenEnv;
	const token = name === undefined ? undefined : env[name];
	const passed = passEnvironment(env);
	return name === undefined || token === undefined ? passed : { ...passed, [name]: token };
}

/** It waits nearly always: a young generation of Node's own size is 6 MB of each that nobody uses. */
const SMALL = "--max-semi-space-size=1";

/** From source, Node must be told to take this repository's packages as source too. */
function entryArguments(entry: string): string[] {
	const source = entry.endsWith(".ts") ? ["--conditions=@codex-workers/source"] : [];
	return [SMALL, ...source, entry];
}
