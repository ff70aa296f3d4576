import * as z from "zod";
import { MAX_TEXTS, MarkerText } from "./marker-fields.ts";

/** One line of a checklist, `- [x] item`. */
export const ChecklistItem = z.strictObject({ item: MarkerText, done: z.boolean() });
export type ChecklistItem = z.infer<typeof ChecklistItem>;

export const Checklist = z.array(ChecklistItem).max(MAX_TEXTS);
