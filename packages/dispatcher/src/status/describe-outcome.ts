import type { WorkerStatus } from "./worker-status.ts";

/** How a worker came out, in a few words for a comment. */
export function describeOutcome(status: WorkerStatus): string {
	switch (status.status) {
		case "running":
			return `running on ${status.host}`;
		case "completed":
			return status.pullRequest === null
				? "completed"
				: `completed: pull request #${status.pullRequest}`;
		case "handover_needed":
			return "handed over";
		case "blocked":
			return "blocked";
		case "failed": {
			const code = status.exitCode === null ? "" : `, exit code ${status.exitCode}`;
			return `failed: ${status.reason}${code}`;
		}
		case "unknown":
			return "unknown";
	}
}
