import type { CodedError } from "@codex-workers/protocol";
import { issueOfTarget, type WorkerTarget } from "../target/worker-target.ts";
import type { WorkerReport } from "./worker-report.ts";

/** What there is to say of a worker whose state cannot be read: who it is, and why not. */
export function reportUnreadable(target: WorkerTarget, error: CodedError): WorkerReport {
	return {
		status: "unknown",
		says: `${error.code}: ${error.message}`,
		issue: issueOfTarget(target),
		title: null,
		workerId: "worker" in target ? target.worker : null,
		attempt: null,
		scope: null,
		branch: null,
		worktree: null,
		startedAt: null,
		threadId: null,
		usage: null,
		claim: null,
		pull: null,
		ignored: [],
		untold: [],
		logs: null,
	};
}
