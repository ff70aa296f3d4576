import { GitOid, HandoverMarker, WorkerId } from "@codex-workers/protocol";
import * as z from "zod";

const Paths = z.array(z.string()).max(5_000);

/**
 * What a supervisor knows of a worker that has recorded no end: all that its comment is made of.
 * Nothing in it is secret; texts of the worker are as it wrote them.
 */
export const UnfinishedFacts = z.strictObject({
	schema_version: z.literal(1),
	kind: z.enum(["snapshot", "handover", "failed"]),
	worker_id: WorkerId,
	issue: z.int().positive(),
	attempt: z.int().positive(),
	claim: GitOid,
	host: z.string(),
	branch: z.string(),
	base: z.string(),
	/** Absolute, on `host`. */
	worktree: z.string(),
	/** How the run ended, in a sentence. */
	ended: z.string(),
	turns: z.int().nonnegative().nullable(),
	/** `null`: the work could not be read, and `problem` says why. */
	work: z
		.strictObject({
			head: GitOid,
			is_pushed: z.boolean(),
			/** Whether the worktree is still there, and on the worker's branch. */
			has_worktree: z.boolean(),
			is_on_branch: z.boolean(),
			/** `<short oid> <subject>`, newest first, of those that the base does not have. */
			commits: z.array(z.string()).max(100),
			commit_count: z.int().nonnegative(),
			/** Against the base, uncommitted ones included; and against `head`. */
			files: Paths,
			uncommitted: Paths,
			left_out: z
				.array(
					z.strictObject({
						path: z.string(),
						why: z.enum(["too_large", "submodule", "unreadable"]),
					}),
				)
				.max(5_000),
		})
		.nullable(),
	problem: z.string().nullable(),
	snapshot: z.strictObject({ ref: z.string(), oid: GitOid }).nullable(),
	tests: HandoverMarker.shape.tests.unwrap(),
	/** What the worker said last, the newest at the end. */
	last_messages: z.array(z.string()).max(10),
	/** What the Stop hook said last; `null` where it never held the worker back. */
	stop_reason: z.string().nullable(),
});
export type UnfinishedFacts = z.infer<typeof UnfinishedFacts>;
