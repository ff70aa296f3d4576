import * as z from "zod";
import { execItem } from "./exec-item.ts";

const count = z.number().default(0);

const usage = z.object({
	input_tokens: count,
	cached_input_tokens: count,
	output_tokens: count,
	reasoning_output_tokens: count,
});

/**
 * One line of `codex exec --json`. `turn.completed` and `turn.failed` end the run; `error` does
 * not. Usage is cumulative over the thread and without sub-agents.
 */
export const execEvent = z.discriminatedUnion("type", [
	z.object({ type: z.literal("thread.started"), thread_id: z.string() }),
	z.object({ type: z.literal("turn.started") }),
	z.object({ type: z.literal("turn.completed"), usage }),
	z.object({ type: z.literal("turn.failed"), error: z.object({ message: z.string() }) }),
	z.object({ type: z.literal("error"), message: z.string() }),
	z.object({ type: z.literal("item.started"), item: execItem }),
	z.object({ type: z.literal("item.updated"), item: execItem }),
	z.object({ type: z.literal("item.completed"), item: execItem }),
]);
export type ExecEvent = z.infer<typeof execEvent>;
