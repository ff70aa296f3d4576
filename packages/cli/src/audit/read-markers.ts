import { type IssueState, readIssueState } from "@codex-workers/github";
import type { AuditPlace } from "./audit-place.ts";

/** The markers of an issue, back to the newest of `kind` that counts. Throws as `readIssueState` does. */
export async function readMarkers(
	{ client, repository, configuration }: AuditPlace,
	{ issue, kind }: { readonly issue: number; readonly kind: "assigned" | "review" },
): Promise<IssueState> {
	return await readIssueState(client, {
		repository,
		issue,
		trust: configuration.trust,
		enough: (soFar) => soFar.some(({ marker }) => marker.kind === kind),
	});
}
