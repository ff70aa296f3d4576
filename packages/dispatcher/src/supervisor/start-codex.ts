import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import type { Environment } from "../environment/environment.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { reachesBySsh } from "./reaches-by-ssh.ts";
import type { SupervisorSpec } from "./supervisor-spec.ts";
import { isSshOpen } from "./without-account.ts";
import { workerEnvironment } from "./worker-environment.ts";

/** How a process ended; one of the two is `null`, both where nobody has seen it. */
export type CodexExit = { exitCode: number | null; signal: NodeJS.Signals | null };
export type StartedCodex = {
	pid: number;
	/** Whether another supervisor has started it. */
	isAdopted: boolean;
	exited: Promise<CodexExit>;
	/** Ends it at once, if it has not ended. */
	kill: () => void;
};

/**
 * Starts Codex in the worktree with the prompt's file as standard input and its output in files:
 * a closed pipe would kill it, an open one would hang it (measured on Codex 0.169). It runs in a
 * session of its own.
 * Throws the system's error when it cannot be started.
 */
export async function startCodex(spec: SupervisorSpec, env: Environment): Promise<StartedCodex> {
	const files = workerFiles(spec.root, spec.worker_id);
	const isSsh =
		isSshOpen(env, spec.configuration.workers) && (await reachesBySsh({ root: spec.root, env }));
	const given = workerEnvironment(spec, env, { isSsh });
	const stdio = [
		openSync(files.prompt, "r"),
		openSync(files.events, "a", 0o600),
		openSync(files.stderr, "a", 0o600),
	];
	try {
		const child = spawn(spec.codex.file, spec.codex.args, {
			cwd: spec.worktree,
			// A signal to the supervisor's group is not for it.
			detached: true,
			env: given,
			stdio,
		});
		const exited = whenExited(child);
		await once(child, "spawn");
		return { pid: child.pid ?? 0, isAdopted: false, exited, kill: () => child.kill("SIGKILL") };
	} finally {
		for (const descriptor of stdio) closeSync(descriptor);
	}
}

function whenExited(child: ChildProcess): Promise<CodexExit> {
	return new Promise((resolve) => {
		child.once("exit", (exitCode, signal) => resolve({ exitCode, signal }));
	});
}
