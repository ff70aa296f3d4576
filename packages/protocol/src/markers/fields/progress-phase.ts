import * as z from "zod";
import { PROGRESS_PHASES } from "./progress-phases.ts";

/** What a worker is busy with, in the words of the seed's progress comment. */
export const ProgressPhase = z.enum(PROGRESS_PHASES);
export type ProgressPhase = z.infer<typeof ProgressPhase>;
