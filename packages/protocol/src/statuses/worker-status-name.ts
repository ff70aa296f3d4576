import * as z from "zod";

/** How a worker stands, as `status` prints it; decided from its process, claim, markers and pull request. */
export const WorkerStatusName = z.enum([
	"running",
	"completed",
	"handover_needed",
	"blocked",
	"failed",
	"unknown",
]);
export type WorkerStatusName = z.infer<typeof WorkerStatusName>;
