import * as z from "zod";
import { SEVERITIES } from "./severities.ts";

/** How bad a review finding is. Every finding is fixed or tracked, whatever its severity. */
export const Severity = z.enum(SEVERITIES);
export type Severity = z.infer<typeof Severity>;
