import * as z from "zod";

/** What tools a worker may use. `standard` is everything that an issue needs. */
export const WorkerScope = z.enum(["standard", "research", "review"]);
export type WorkerScope = z.infer<typeof WorkerScope>;
