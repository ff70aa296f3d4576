import { findPullRequests, GitHubError } from "@codex-workers/github";
import { CodedError, foldIssueState } from "@codex-workers/protocol";
import type { DispatcherContext } from "../../context/dispatcher-context.ts";
import { readIssueHistory } from "../../target/read-issue-history.ts";
import type { SlotLook } from "../fill/slot-ports.ts";
import type { IssueFacts, OpenPullRequest } from "../plan/slot-facts.ts";

/** What issues are read with; a `DispatcherContext` is one. */
type IssueReading = Pick<DispatcherContext, "client" | "repository" | "configuration">;

/**
 * What GitHub tells of an issue. Throws `GitHubError` when GitHub itself is at fault; what concerns
 * this issue alone makes it unreadable.
 */
export async function readIssueFacts(
	context: IssueReading,
	issue: number,
	look: Pick<SlotLook, "worked">,
): Promise<IssueFacts> {
	try {
		const [{ state, markers }, pullRequest] = await Promise.all([
			readIssueHistory(context, issue),
			findOpenPull(context, look.worked.get(issue) ?? []),
		]);
		return { type: "known", state, folded: foldIssueState(markers), pullRequest };
	} catch (error) {
		if (!(error instanceof CodedError) || isGeneral(error)) throw error;
		return { type: "unreadable", code: error.code, says: error.message };
	}
}

async function findOpenPull(
	{ client, repository }: IssueReading,
	branches: readonly string[],
): Promise<OpenPullRequest | null> {
	const found = await Promise.all(
		branches.map((head) => findPullRequests(client, { repository, head })),
	);
	const open = found.flat().find(({ state }) => state === "OPEN");
	if (open === undefined) return null;
	const { number, url, createdAt } = open;
	return { number, url, createdAt };
}

/** Without a network, a token or points left, every other issue would fail in the same way. */
function isGeneral(error: CodedError): boolean {
	return (
		error instanceof GitHubError &&
		["unavailable", "rate-limited", "unauthenticated"].includes(error.failure.kind)
	);
}
