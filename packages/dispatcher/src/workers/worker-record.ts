import { GitOid, WorkerId } from "@codex-workers/protocol";
import * as z from "zod";
import { ProcessIdentity } from "../process/process-identity.ts";
import { WorkerEnd } from "./worker-end.ts";

/**
 * `.codex-workers/workers/<worker>.json`: the processes of one worker on this machine. Its
 * supervisor alone writes it. Ephemeral: what counts is on GitHub.
 */
export const WorkerRecord = z.strictObject({
	schema_version: z.literal(1),
	worker_id: WorkerId,
	issue: z.int().positive(),
	attempt: z.int().positive(),
	branch: z.string(),
	base: z.string(),
	/** Absolute. */
	worktree: z.string(),
	claim: GitOid,
	/** When the claim's lease ends, by its last renewal. */
	lease_until: z.iso.datetime().optional(),
	host: z.string(),
	started_at: z.iso.datetime(),
	supervisor: ProcessIdentity.nullable(),
	codex: ProcessIdentity.nullable(),
	thread_id: z.string().max(200).nullable(),
	end: WorkerEnd.nullable(),
});
export type WorkerRecord = z.infer<typeof WorkerRecord>;
