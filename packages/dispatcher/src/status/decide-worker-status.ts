import type { WorkerEnd } from "../workers/worker-end.ts";
import type { ToldEnd } from "./read-told-end.ts";
import { type WorkerTraces, whyUnknown } from "./why-unknown.ts";
import type { WorkerStatus } from "./worker-status.ts";

/** What is known about a worker, gathered from its processes, its claim and GitHub. */
export type WorkerFacts = {
	/** The supervisor or Codex on this machine; `unknown` where there is no record of them. */
	process: "running" | "ended" | "unknown";
	/** This machine. */
	host: string;
	/** The worker's own claim; `null` when it holds none. */
	claim: { host: string; leaseIsOver: boolean } | null;
	/** Whether its issue still exists; `unasked`: GitHub has not been asked yet. */
	issue: "there" | "gone" | "unasked";
	/** The pull request its trusted complete marker names, or one of its branch that is open or merged. */
	finished: { pullRequest: number | null } | null;
	/** The end that its own trusted comment tells, if it is no finished work. */
	told: ToldEnd | null;
	end: WorkerEnd | null;
	/** What else there is of it. */
	traces: Omit<WorkerTraces, "leaseOverOn">;
};

/**
 * Decides how a worker stands. Pure. A fresh lease counts wherever there is no record of the
 * processes, also one from this machine: a second clone on it knows nothing of the first one's.
 */
export function decideWorkerStatus(facts: WorkerFacts): WorkerStatus {
	if (facts.process === "running") return { status: "running", host: facts.host };
	if (facts.process === "unknown" && facts.claim !== null && !facts.claim.leaseIsOver) {
		return { status: "running", host: facts.claim.host };
	}
	if (facts.issue === "gone") return { status: "unknown", says: goneWords(facts) };
	if (facts.issue === "unasked") return { status: "unknown", says: unaskedWords(facts) };
	if (facts.finished !== null) {
		return { status: "completed", pullRequest: facts.finished.pullRequest };
	}
	if (facts.told !== null) return toldStatus(facts.told);
	if (facts.end !== null) {
		const { reason, exit_code: exitCode, says } = facts.end;
		return { status: "failed", reason, exitCode, says };
	}
	if (facts.process === "ended") return VANISHED;
	const traces = { ...facts.traces, leaseOverOn: facts.claim?.host ?? null };
	return { status: "unknown", says: whyUnknown(traces) };
}

function toldStatus({ kind, url, says }: ToldEnd): WorkerStatus {
	switch (kind) {
		case "handover":
			return { status: "handover_needed", url };
		case "blocked":
			return { status: "blocked", url, says };
		case "failed":
			return { status: "failed", reason: "reported", exitCode: null, says };
	}
}

const VANISHED: WorkerStatus = {
	status: "failed",
	reason: "vanished",
	exitCode: null,
	says: "Its processes are gone and nobody recorded how they ended.",
};

function goneWords({ traces: { issue } }: WorkerFacts): string {
	return `Its issue does not exist any more. \`codex-workers cleanup ${issue}\` removes what is left of it.`;
}

function unaskedWords({ process, end, traces }: WorkerFacts): string {
	if (traces.workerId === null) {
		return "This checkout has no record of a worker on it; GitHub has not said yet whether there is one.";
	}
	const here =
		process === "ended"
			? (end?.says ?? "Its processes are gone.")
			: "Its processes are not of this machine.";
	return `${here} GitHub has not said yet what came of it.`;
}
