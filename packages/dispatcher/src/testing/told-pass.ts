import * as z from "zod";

/** What one pass of a dispatcher came to. */
export const ToldPass = z.object({
	host: z.string(),
	started: z.array(z.object({ issue: z.int(), type: z.string(), workerId: z.string().nullable() })),
	failed: z.array(
		z.object({ issue: z.int(), type: z.string(), outcome: z.string(), says: z.string() }),
	),
	requests: z.int(),
	points: z.int(),
});
export type ToldPass = z.infer<typeof ToldPass>;
