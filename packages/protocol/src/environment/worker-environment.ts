import * as z from "zod";
import { ReviewSettings } from "../configuration/review-settings.ts";
import { Trust } from "../configuration/trust.ts";
import { GitOid } from "../ids/git-oid.ts";
import { WorkerId } from "../ids/worker-id.ts";
import { jsonVariable } from "./json-variable.ts";
import { toVariables } from "./to-variables.ts";

const Json = jsonVariable("{}");
const Text = z.string().min(1);
const Count = z.coerce.number().int().positive();

/**
 * What a worker's processes are told about themselves: the dispatcher sets these variables for
 * Codex, which passes them to hooks and commands. A reader picks the ones it needs.
 */
export const WorkerEnvironment = z.object({
	CODEX_WORKERS_WORKER_ID: WorkerId,
	CODEX_WORKERS_ISSUE: Count,
	CODEX_WORKERS_ATTEMPT: Count,
	/** `owner/name`. */
	CODEX_WORKERS_REPOSITORY: Text,
	CODEX_WORKERS_BRANCH: Text,
	CODEX_WORKERS_BASE: Text,
	CODEX_WORKERS_CLAIM: GitOid,
	/** The full name of the claim's ref; the default namespace's where absent. */
	CODEX_WORKERS_CLAIM_REF: z
		.string()
		.regex(/^refs\/[\w./-]+$/, "must be the full name of a ref")
		.optional(),
	/** The main checkout, absolute. */
	CODEX_WORKERS_ROOT: Text,
	/** Where the gate proves that it fires, absolute. */
	CODEX_WORKERS_ARMED_FILE: Text,
	/** The worker's budget of turns. */
	CODEX_WORKERS_TURNS: Count,
	/** The turns from which the phases of the turn table begin, without the first and the last. */
	CODEX_WORKERS_TURN_STEPS: z.string().regex(/^\d+(?: \d+){4}$/),
	/** How many tool calls one response may make. */
	CODEX_WORKERS_TOOL_CALLS: Count,
	/** Where the worker's turns are counted, absolute. */
	CODEX_WORKERS_TURNS_FOLDER: Text,
	/** The trust of the repository's configuration, as JSON. */
	CODEX_WORKERS_TRUST: Json.pipe(Trust),
	/** What the configuration asks of reviews, as JSON. */
	CODEX_WORKERS_REVIEW: Json.pipe(ReviewSettings),
});
export type WorkerEnvironment = z.output<typeof WorkerEnvironment>;

/** The variables themselves; what `WorkerEnvironment` reads back. */
export function workerVariables(worker: WorkerEnvironment): Record<string, string> {
	return toVariables(worker);
}
