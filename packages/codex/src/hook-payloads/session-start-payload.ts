import * as z from "zod";
import { sessionContext } from "./session-context.ts";

/** What Codex sends to a SessionStart hook. */
export const sessionStartPayload = z.object({
	...sessionContext,
	hook_event_name: z.literal("SessionStart"),
	/** `startup`, `resume`, `fork`, `clear` or `compact` in 0.169. */
	source: z.string(),
});
export type SessionStartPayload = z.infer<typeof sessionStartPayload>;
