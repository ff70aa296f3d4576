import * as z from "zod";

/** A line of `<root>/.codex-workers/workers/<worker>.stops.jsonl`: one call of the Stop hook. */
export const StopEntry = z.object({
	schema_version: z.literal(1),
	at: z.iso.datetime(),
	/** The Codex thread; `null` where the payload could not be read. */
	session_id: z.string().nullable(),
	/** `failed`: the hook itself did, and let the session end. */
	outcome: z.enum(["ended", "blocked", "released", "failed"]),
	reason: z.string(),
});
export type StopEntry = z.infer<typeof StopEntry>;
