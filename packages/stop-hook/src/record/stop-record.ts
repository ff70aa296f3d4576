import * as z from "zod";

export const StopRecord = z.object({
	schema_version: z.literal(1),
	worker_id: z.string(),
	/** How often each session (a Codex thread) has been held back. */
	sessions: z.array(z.object({ session_id: z.string(), blocks: z.int().nonnegative() })),
	/** What the hook did last, for the supervisor. */
	last: z.object({
		at: z.iso.datetime(),
		session_id: z.string().nullable(),
		/** `failed`: the hook itself did, and let the session end. */
		outcome: z.enum(["ended", "blocked", "released", "failed"]),
		reason: z.string(),
	}),
});
/** `<root>/.codex-workers/workers/<worker>.stop.json`: what the Stop hook did for a worker. */
export type StopRecord = z.infer<typeof StopRecord>;
