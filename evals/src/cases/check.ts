import { MARKER_KINDS } from "@codex-workers/protocol";
import * as z from "zod";

const Pattern = z.string().refine(isPattern, "is no regular expression");

/**
 * One thing that a program can tell about a session after it has ended. Patterns are regular
 * expressions, `^` and `$` those of a line; a command is the whole line that Codex ran, and an edit reads
 * `apply_patch <path>`.
 */
export const Check = z.union([
	z.strictObject({ ran: Pattern }),
	z.strictObject({ never_ran: Pattern }),
	/** Both ran, and the first command that matches `first` came before the first of `second`. */
	z.strictObject({ in_order: z.strictObject({ first: Pattern, second: Pattern }) }),
	/** A valid marker of this kind is on the issue, by the session's account. */
	z.strictObject({ posted: z.enum(MARKER_KINDS) }),
	z.strictObject({ not_posted: z.enum(MARKER_KINDS) }),
	/** A comment of the session's account on the issue matches. */
	z.strictObject({ commented: Pattern }),
	/** An issue was opened whose title and body match. */
	z.strictObject({ opened_issue: Pattern }),
	z.strictObject({ pull_requests: z.int().nonnegative() }),
	/** There are new commits, and the message of each matches. */
	z.strictObject({ commits: Pattern }),
	z.strictObject({ file: z.strictObject({ path: z.string(), matches: Pattern }) }),
	/** The file is there, and does not match. */
	z.strictObject({ file_without: z.strictObject({ path: z.string(), pattern: Pattern }) }),
	/** The last message matches. */
	z.strictObject({ said: Pattern }),
]);
export type Check = z.infer<typeof Check>;

function isPattern(text: string): boolean {
	try {
		new RegExp(text);
		return true;
	} catch {
		return false;
	}
}
