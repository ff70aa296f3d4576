import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname } from "node:path";
import { CodedError, issueOfWorker } from "@codex-workers/protocol";
import { findMainCheckout } from "../context/find-main-checkout.ts";
import type { Environment } from "../environment/environment.ts";
import type { WorkerTarget } from "../target/worker-target.ts";
import { isNotFound } from "../workers/is-not-found.ts";
import { workerFiles } from "../workers/worker-files.ts";

/** A worker's log on this machine, also after the worker was cleaned up. */
export type WorkerLog = {
	/** The main checkout. */
	root: string;
	workerId: string;
	/** The file with Codex's JSON lines. */
	events: string;
};

/**
 * The log of a worker, or of the newest worker on an issue. Asks nobody over the network.
 * Throws `LOG_NOT_FOUND`, `NOT_A_REPOSITORY`.
 */
export async function findWorkerLog(
	place: { cwd: string; env: Environment },
	target: WorkerTarget,
): Promise<WorkerLog> {
	const root = await findMainCheckout(place.cwd, place.env);
	const workerId = "worker" in target ? target.worker : await newestOf(root, target.issue);
	const events = workerId === undefined ? undefined : workerFiles(root, workerId).events;
	if (workerId === undefined || events === undefined || !existsSync(events)) {
		throw logNotFound(target);
	}
	return { root, workerId, events };
}

/** A worker's id begins with the second of its start. */
async function newestOf(root: string, issue: number): Promise<string | undefined> {
	const folder = dirname(workerFiles(root, "any").events);
	const names = await readdir(folder).catch((error: unknown) => {
		if (isNotFound(error)) return [];
		throw error;
	});
	const started = (id: string) => Number(id.split("-")[1]);
	return names
		.filter((name) => name.endsWith(".jsonl"))
		.map((name) => name.slice(0, -".jsonl".length))
		.filter((id) => issueOfWorker(id) === issue)
		.sort((a, b) => started(a) - started(b))
		.at(-1);
}

function logNotFound(target: WorkerTarget): CodedError {
	const whose = "worker" in target ? target.worker : `a worker on issue #${target.issue}`;
	return new CodedError("LOG_NOT_FOUND", `There is no log of ${whose} in this checkout.`, {
		hint: "Run this in the checkout that dispatched the worker; `codex-workers claims` names its machine.",
	});
}
