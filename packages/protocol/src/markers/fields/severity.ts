import * as z from "zod";

/** How bad a review finding is. Every finding is fixed or tracked, whatever its severity. */
export const Severity = z.enum(["critical", "high", "medium", "low"]);
export type Severity = z.infer<typeof Severity>;
