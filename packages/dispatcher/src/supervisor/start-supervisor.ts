import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { passEnvironment } from "../environment/pass-environment.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { writeFileAtomically } from "../workers/write-file-atomically.ts";
import type { SupervisorSpec } from "./supervisor-spec.ts";

/** A supervisor that was started. `hasExited` is known only to the process that started it. */
export type StartedSupervisor = { pid: number; hasExited: () => boolean };

/**
 * Writes the spec and starts the supervisor in a session of its own, so that it outlives whoever
 * dispatches. Throws the system's error when it cannot be started.
 */
export async function startSupervisor(
	context: Pick<DispatcherContext, "env" | "node" | "supervisorEntry">,
	spec: SupervisorSpec,
): Promise<StartedSupervisor> {
	const files = workerFiles(spec.root, spec.worker_id);
	await writeFileAtomically(files.spec, `${JSON.stringify(spec, null, "\t")}\n`);
	await mkdir(dirname(files.supervisor), { recursive: true, mode: 0o700 });
	const log = openSync(files.supervisor, "a", 0o600);
	try {
		const child = spawn(context.node, [...entryArguments(context.supervisorEntry), files.spec], {
			cwd: spec.root,
			detached: true,
			env: passEnvironment(context.env),
			stdio: ["ignore", log, log],
		});
		let hasExited = false;
		child.once("exit", () => {
			hasExited = true;
		});
		await once(child, "spawn");
		child.unref();
		return { pid: child.pid ?? 0, hasExited: () => hasExited };
	} finally {
		closeSync(log);
	}
}

/** From source, Node must be told to take this repository's packages as source too. */
function entryArguments(entry: string): string[] {
	return entry.endsWith(".ts") ? ["--conditions=@codex-workers/source", entry] : [entry];
}
