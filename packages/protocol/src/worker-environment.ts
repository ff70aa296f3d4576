import * as z from "zod";
import { Configuration } from "./configuration/configuration.ts";
import { GitOid } from "./ids/git-oid.ts";
import { WorkerId } from "./ids/worker-id.ts";

/**
 * What a worker's processes are told about themselves: the dispatcher sets these variables for
 * Codex, which passes them to hooks and commands. A reader picks the ones it needs.
 */
export const WorkerEnvironment = z.object({
	CODEX_WORKERS_WORKER_ID: WorkerId,
	CODEX_WORKERS_ISSUE: z.coerce.number().int().positive(),
	CODEX_WORKERS_ATTEMPT: z.coerce.number().int().positive(),
	/** `owner/name`. */
	CODEX_WORKERS_REPOSITORY: z.string().min(1),
	CODEX_WORKERS_BRANCH: z.string().min(1),
	CODEX_WORKERS_BASE: z.string().min(1),
	CODEX_WORKERS_CLAIM: GitOid,
	/** The main checkout, absolute. */
	CODEX_WORKERS_ROOT: z.string().min(1),
	/** Where the gate proves that it fires, absolute. */
	CODEX_WORKERS_ARMED_FILE: z.string().min(1),
	/** The trust of the repository's configuration, as JSON. */
	CODEX_WORKERS_TRUST: z
		.string()
		.default("{}")
		.transform(parseJson)
		.pipe(Configuration.shape.trust),
});
export type WorkerEnvironment = z.output<typeof WorkerEnvironment>;

/** The variables themselves; what `WorkerEnvironment` reads back. */
export function workerVariables(worker: WorkerEnvironment): Record<string, string> {
	return Object.fromEntries(
		Object.entries(worker).map(([name, value]) => [
			name,
			typeof value === "object" ? JSON.stringify(value) : String(value),
		]),
	);
}

/** What is no JSON becomes what no schema takes. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
