import * as z from "zod";
import { SecurityPatterns } from "../security/security-pattern.ts";
import { SECURITY_PATTERNS } from "../security/security-patterns.ts";

/** What a repository asks of reviews. Every key has a default. */
export const ReviewSettings = z.strictObject({
	/**
	 * `exact`: the artifact names the commit that is proposed; only one that names none is judged by
	 * its time. `time`: for every artifact it is enough not to be older than that commit, so that
	 * rewording a commit needs no new review. A committer date is what the committer says it is.
	 */
	freshness: z.enum(["exact", "time"]).default("exact"),
	/** Globs for files whose change must be reviewed for security. */
	securityPatterns: SecurityPatterns.default([...SECURITY_PATTERNS]),
});
export type ReviewSettings = z.infer<typeof ReviewSettings>;
