import type { CleanupReport } from "@codex-workers/dispatcher";

/** What a cleanup has done, for people. Pure. */
export function cleanupText(report: CleanupReport): string {
	const { issue, workerId, worktree, claim } = report;
	if (!report.didSomething) return `Nothing is left of a worker on issue #${issue}.`;
	return [
		`${workerId ?? `Issue #${issue}`} is cleaned up: ${endWords(report)}.`,
		`  worktree ${worktree.replace("_", " ")}, ${CLAIM[claim]}${snapshotText(report)}`,
	].join("\n");
}

function endWords({ status }: CleanupReport): string {
	switch (status.status) {
		case "completed":
			return status.pullRequest === null
				? "it had finished"
				: `it had finished with pull request #${status.pullRequest}`;
		case "handover_needed":
			return "it had handed over";
		case "blocked":
			return "it was blocked";
		case "failed":
			return "it had failed";
		case "running":
			return `it ran on ${status.host}`;
		case "unknown":
			return "nobody knows how it ended";
	}
}

const CLAIM: Readonly<Record<CleanupReport["claim"], string>> = {
	released: "claim released",
	absent: "no claim",
	not_ours: "the claim is not its own, and stays",
};

/** One that is kept holds work that is in no branch. */
function snapshotText({ snapshots }: CleanupReport): string {
	if (snapshots === null || snapshots.removed + snapshots.kept === 0) return "";
	const { removed, kept } = snapshots;
	return `, snapshots removed ${removed}, kept ${kept}`;
}
