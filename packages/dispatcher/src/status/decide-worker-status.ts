import type { WorkerEnd } from "../workers/worker-end.ts";
import type { WorkerStatus } from "./worker-status.ts";

/** What is known about a worker, gathered from its processes, its claim and GitHub. */
export type WorkerFacts = {
	/** The supervisor or Codex on this machine; `unknown` where there is no record of them. */
	process: "running" | "ended" | "unknown";
	/** This machine. */
	host: string;
	/** The worker's own claim; `null` when it holds none. */
	claim: { host: string; leaseIsOver: boolean } | null;
	/** The pull request its trusted complete marker names, or one of its branch that is open or merged. */
	finished: { pullRequest: number | null } | null;
	end: WorkerEnd | null;
};

/** Decides how a worker stands. Pure. */
export function decideWorkerStatus(facts: WorkerFacts): WorkerStatus {
	if (facts.process === "running") return { status: "running", host: facts.host };
	if (facts.process === "unknown" && isLeasedElsewhere(facts)) {
		return { status: "running", host: facts.claim.host };
	}
	if (facts.finished !== null) {
		return { status: "completed", pullRequest: facts.finished.pullRequest };
	}
	if (facts.end !== null) {
		const { reason, exit_code: exitCode, says } = facts.end;
		return { status: "failed", reason, exitCode, says };
	}
	if (facts.process === "ended") return VANISHED;
	return { status: "unknown", says: whyUnknown(facts.claim) };
}

const VANISHED: WorkerStatus = {
	status: "failed",
	reason: "vanished",
	exitCode: null,
	says: "Its processes are gone and nobody recorded how they ended.",
};

function isLeasedElsewhere(
	facts: WorkerFacts,
): facts is WorkerFacts & { claim: NonNullable<WorkerFacts["claim"]> } {
	return facts.claim !== null && !facts.claim.leaseIsOver && facts.claim.host !== facts.host;
}

function whyUnknown(claim: WorkerFacts["claim"]): string {
	if (claim === null) return "It holds no claim, and this machine has no record of it.";
	return claim.leaseIsOver
		? `Its lease on ${claim.host} has run out, and this machine has no record of it.`
		: "It holds a claim from this machine, which has no record of it.";
}
