import { Configuration, GitOid, WorkerId } from "@codex-workers/protocol";
import * as z from "zod";

/** The longest time a timer of Node can measure: 24.8 days. */
const MAX_LIMIT_MS = 2 ** 31 - 1;

/**
 * What a supervisor is told, as the file that the dispatcher writes for it. No secret is in it:
 * tokens come by the environment.
 */
export const SupervisorSpec = z.strictObject({
	schema_version: z.literal(1),
	worker_id: WorkerId,
	issue: z.int().positive(),
	attempt: z.int().positive(),
	repository: z.strictObject({ owner: z.string(), name: z.string() }),
	branch: z.string(),
	base: z.string(),
	claim: GitOid,
	/** When the claim's lease ends as it was taken; where that is not said, it is renewed at once. */
	lease_until: z.iso.datetime().optional(),
	host: z.string(),
	/** The main checkout, absolute. */
	root: z.string(),
	/** Absolute. */
	worktree: z.string(),
	/** What to run: the native Codex binary and its arguments. The prompt is its standard input. */
	codex: z.strictObject({ file: z.string(), args: z.array(z.string()) }),
	/** The folder that holds `codex-workers`, put in front of the worker's PATH. */
	command_folder: z.string().nullable(),
	/** How long the worker may run at most, in milliseconds. */
	limit_ms: z.int().positive().max(MAX_LIMIT_MS),
	configuration: Configuration,
});
export type SupervisorSpec = z.infer<typeof SupervisorSpec>;

/** Who a worker is and where it works: all of a spec but what is run. */
export type WorkerSpec = Omit<SupervisorSpec, "codex">;
