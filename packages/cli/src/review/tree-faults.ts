import { securitySensitiveFiles } from "@codex-workers/protocol";
import type { Fault } from "../input/fault.ts";
import { namedFiles } from "../session/named-files.ts";

/** What a review covers, as git has it. */
export interface ReviewedTree {
	/** Paths with changes that are in no commit. */
	readonly uncommitted: readonly string[];
	/** Paths that the branch changes. */
	readonly changed: readonly string[];
	readonly securitySensitive: boolean;
	/** Globs for files whose change must be reviewed for security; the usual ones where absent. */
	readonly securityPatterns: readonly string[] | undefined;
}

/** Why a review cannot cover the commit that is checked out. Pure. */
export function treeFaults({ uncommitted, ...tree }: ReviewedTree): Fault[] {
	const sensitive = tree.securitySensitive
		? []
		: securitySensitiveFiles(tree.changed, tree.securityPatterns);
	return [
		...faultOf(uncommitted, {
			why: "changes in no commit",
			next: "Commit them first: a review covers a commit.",
		}),
		...faultOf(sensitive, {
			why: "a security-sensitive name, and the review says it is not",
			next: "Review them for security, then say security_sensitive: true (--security-sensitive yes).",
		}),
	];
}

function faultOf(
	paths: readonly string[],
	{ why, next }: { readonly why: string; readonly next: string },
): Fault[] {
	const count = paths.length;
	if (count === 0) return [];
	const [field, has] = count === 1 ? ["1 path", "has"] : [`${count} paths`, "have"];
	return [{ field, why: `${has} ${why}`, names: namedFiles(paths), next }];
}
