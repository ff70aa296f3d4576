import type { IssueState } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";

/**
 * Throws `PERMISSIONS_UNREADABLE` where an issue has a marker of `kind` that does not count only
 * because the token cannot tell who may write: with another token it may.
 */
export function refuseUnheard(
	{ ignored }: Pick<IssueState, "ignored">,
	{ issue, kind }: { readonly issue: number; readonly kind: "assigned" | "review" },
): void {
	const isUnheard = ignored.some(
		(marker) => marker.kind === kind && marker.reason === "permissions-unreadable",
	);
	if (!isUnheard) return;
	throw new CodedError(
		"PERMISSIONS_UNREADABLE",
		`The token cannot tell whether those who wrote on issue #${issue} may write to the repository.`,
		{
			hint: "Use a token with push access, or list the accounts under trust in codex-workers.json.",
		},
	);
}
