import * as z from "zod";
import { sessionContext } from "./session-context.ts";

/** What Codex sends to a Stop hook. Codex has no cap on how often a stop may be blocked. */
export const stopPayload = z.object({
	...sessionContext,
	hook_event_name: z.literal("Stop"),
	/** True when this turn goes on only because a Stop hook blocked it before. */
	stop_hook_active: z.boolean(),
	last_assistant_message: z.string().nullish(),
});
export type StopPayload = z.infer<typeof stopPayload>;
