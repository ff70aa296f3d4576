import { readFile } from "node:fs/promises";
import process, { exit, pid, stderr } from "node:process";
import { createGitHubClient, givenToken } from "@codex-workers/github";
import type { Environment } from "../environment/environment.ts";
import { supervise } from "./supervise.ts";
import { SupervisorSpec } from "./supervisor-spec.ts";

/** What the end of a worker may take that GitHub does not answer: a person may be waiting for it. */
const GITHUB_MS = 20_000;

/**
 * Runs a supervisor as this process: from the spec's file to the recorded end, then the process
 * ends. Being asked to end, and an error nobody foresaw, stop the worker first.
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
		const spec = SupervisorSpec.parse(JSON.parse(await readFile(specPath, "utf8")));
		const client = createGitHubClient({
			token: givenToken(env),
			apiUrl: env["GITHUB_API_URL"] || undefined,
			maxWaitMs: GITHUB_MS,
		});
		const end = await supervise(spec, { env, client, now: Date.now, pid, stop: stop.signal, log });
		log(end.says);
		exit(0);
	} catch (error) {
		log(error instanceof Error ? (error.stack ?? error.message) : String(error));
		exit(1);
	}
}

function log(line: string): void {
	stderr.write(`${new Date().toISOString()} ${line}\n`);
}
