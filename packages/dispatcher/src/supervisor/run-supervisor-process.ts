import { access, readFile } from "node:fs/promises";
import process, { exit, pid, stderr } from "node:process";
import type { Environment } from "../environment/environment.ts";
import { lockWorker } from "../workers/lock-worker.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import { supervise } from "./supervise.ts";
import type { StartDeps } from "./supervisor-deps.ts";
import { SupervisorSpec } from "./supervisor-spec.ts";

/**
 * Runs a supervisor as this process: from the spec's file to the recorded end, then the process
 * ends. A worker that has a record already is gone on with; one that another process sees to is
 * left to that. Being asked to end, and an error nobody foresaw, stop the worker first.
 */
export async function runSupervisorProcess(specPath: string, env: Environment): Promise<void> {
	const stop = new AbortController();
	// A log that cannot be written is no reason to stop a worker, nor to say so in that log.
	stderr.on("error", () => {});
	for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => stop.abort());
	process.on("uncaughtException", (error) => {
		log(error.stack ?? error.message);
		stop.abort();
	});
	try {
		log(await superviseBy(specPath, () => depsOf(env, stop.signal)));
		exit(0);
	} catch (error) {
		log(error instanceof Error ? (error.stack ?? error.message) : String(error));
		exit(1);
	}
}

async function superviseBy(specPath: string, open: () => StartDeps): Promise<string> {
	const spec = SupervisorSpec.parse(JSON.parse(await readFile(specPath, "utf8")));
	const deps = open();
	const { root, worker_id: workerId } = spec;
	const lock = await lockWorker(root, workerId, deps.pid);
	if (lock === undefined) return "Another process sees to this worker.";
	// Whoever gives a worker up removes its spec first: what was read may be over by now.
	await access(specPath);
	const record = await readWorkerRecord(root, workerId);
	if (record === undefined) return (await supervise(spec, deps)).says;
	if (record.end !== null) return "This worker has ended.";
	const { continueWorker } = await import("./continue-worker.ts");
	return (await continueWorker(spec, { ...deps, client: await deps.connect() }, record)).says;
}

function depsOf(env: Environment, stop: AbortSignal): StartDeps {
	const connect = async () => (await import("./open-git-hub.ts")).openGitHub(env);
	return { env, connect, now: Date.now, pid, stop, log };
}

function log(line: string): void {
	stderr.write(`${new Date().toISOString()} ${line}\n`);
}
