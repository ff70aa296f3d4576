import * as z from "zod";

/** What a worker is busy with, in the words of the seed's progress comment. */
export const ProgressPhase = z.enum(["implementing", "testing", "blocked", "complete"]);
export type ProgressPhase = z.infer<typeof ProgressPhase>;
