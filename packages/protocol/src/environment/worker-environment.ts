import * as z from "zod";
import { Configuration } from "../configuration/configuration.ts";
import { GitOid } from "../ids/git-oid.ts";
import { WorkerId } from "../ids/worker-id.ts";
import { jsonVariable } from "./json-variable.ts";
import { toVariables } from "./to-variables.ts";

const Json = jsonVariable("{}");

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
	/** The full name of the claim's ref; the default namespace's where absent. */
	CODEX_WORKERS_CLAIM_REF: z
		.string()
		.regex(/^refs\/[\w./-]+$/, "must be the full name of a ref")
		.optional(),
	/** The main checkout, absolute. */
	CODEX_WORKERS_ROOT: z.string().min(1),
	/** Where the gate proves that it fires, absolute. */
	CODEX_WORKERS_ARMED_FILE: z.string().min(1),
	/** The worker's budget of turns. */
	CODEX_WORKERS_TURNS: z.coerce.number().int().positive(),
	/** The turns from which the phases of the turn table begin, without the first and the last. */
	CODEX_WORKERS_TURN_STEPS: z.string().regex(/^\d+(?: \d+){4}$/),
	/** How many tool calls one response may make. */
	CODEX_WORKERS_TOOL_CALLS: z.coerce.number().int().positive(),
	/** Where the worker's turns are counted, absolute. */
	CODEX_WORKERS_TURNS_FOLDER: z.string().min(1),
	/** The trust of the repository's configuration, as JSON. */
	CODEX_WORKERS_TRUST: Json.pipe(Configuration.shape.trust),
	/** What the configuration asks of reviews, as JSON. */
	CODEX_WORKERS_REVIEW: Json.pipe(Configuration.shape.review),
});
export type WorkerEnvironment = z.output<typeof WorkerEnvironment>;

/** The variables themselves; what `WorkerEnvironment` reads back. */
export function workerVariables(worker: WorkerEnvironment): Record<string, string> {
	return toVariables(worker);
}
