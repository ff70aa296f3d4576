import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { passEnvironment } from "../environment/pass-environment.ts";
import { identifyProcess } from "../process/identify-process.ts";
import type { ProcessIdentity } from "../process/process-identity.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { writeFileAtomically } from "../workers/write-file-atomically.ts";
import type { SupervisorSpec } from "./supervisor-spec.ts";

/** A supervisor that was started, as only the process that started it knows it. */
export type StartedSupervisor = {
	/** Taken right after the start; `undefined` when it had ended by then, or cannot be told. */
	identity: ProcessIdentity | undefined;
	hasExited: () => boolean;
};

/** What a supervisor is started with. */
type SupervisorPlace = Pick<
	DispatcherContext,
	"env" | "node" | "supervisorEntry" | "configuration"
>;

/**
 * Writes the spec and starts the supervisor in a session of its own, so that it outlives whoever
 * dispatches. Throws the system's error when it cannot be started.
 */
export async function startSupervisor(
	context: SupervisorPlace,
	spec: SupervisorSpec,
): Promise<StartedSupervisor> {
	const { spec: path } = workerFiles(spec.root, spec.worker_id);
	await writeFileAtomically(path, `${JSON.stringify(spec, null, "\t")}\n`);
	return await startNextSupervisor(context, spec);
}

/**
 * The same for a worker whose spec is written: one that nobody sees to any more. Of several that
 * are started for it all but one end at once.
 */
export async function startNextSupervisor(
	context: SupervisorPlace,
	{ root, worker_id: workerId }: Pick<SupervisorSpec, "root" | "worker_id">,
): Promise<StartedSupervisor> {
	const files = workerFiles(root, workerId);
	await mkdir(dirname(files.supervisor), { recursive: true, mode: 0o700 });
	const log = openSync(files.supervisor, "a", 0o600);
	try {
		const child = spawn(context.node, [...entryArguments(context.supervisorEntry), files.spec], {
			cwd: root,
			detached: true,
			env: supervisorEnvironment(context),
			stdio: ["ignore", log, log],
		});
		let hasExited = false;
		child.once("exit", () => {
			hasExited = true;
		});
		await once(child, "spawn");
		child.unref();
		const seen = child.pid === undefined ? undefined : await identifyProcess(child.pid);
		// Its pid was its own for as long as its end was not seen.
		return { identity: hasExited ? undefined : seen, hasExited: () => hasExited };
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
