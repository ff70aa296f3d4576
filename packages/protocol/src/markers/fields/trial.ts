import * as z from "zod";
import { MAX_TEXTS, MarkerText } from "./marker-fields.ts";

/** Something that was tried and what came of it. */
export const Trial = z.strictObject({ approach: MarkerText, result: MarkerText });
export type Trial = z.infer<typeof Trial>;

export const Trials = z.array(Trial).max(MAX_TEXTS);
