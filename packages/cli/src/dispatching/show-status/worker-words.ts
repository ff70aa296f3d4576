import type { WorkerPull, WorkerReport } from "@codex-workers/dispatcher";
import { plainLine } from "@codex-workers/protocol";
import { span } from "../../output/span.ts";

/** How old a worker's claim is and how long its lease lasts; nothing where it holds none. Pure. */
export function claimWords({ claim }: WorkerReport, now: number): string[] {
	if (claim === null) return [];
	const age = span(now - Date.parse(claim.claimedAt)) ?? "now";
	const left = span(Date.parse(claim.leaseUntil) - now);
	const lease = claim.isOver ? "lease over" : `lease ${left ?? "about to end"}`;
	return [`claimed ${age}${age === "now" ? "" : " ago"}`, lease];
}

/** `#124 draft: 1 failing, 2 pending, 3 passing`. Pure. */
export function pullWords({ number, state, checks }: WorkerPull): string {
	const head = `#${number} ${state}`;
	if (checks === null || checks.state === "none") return head;
	const counts = [
		...(checks.failing > 0 ? [`${checks.failing} failing`] : []),
		...(checks.pending > 0 ? [`${checks.pending} pending`] : []),
		...(checks.passing > 0 ? [`${checks.passing} passing`] : []),
	];
	return `${head}: ${counts.join(", ") || `checks ${checks.state}`}`;
}

/** A worker's pull request in words: with its checks, or only the number its own comment names. */
export function proposalWords(worker: WorkerReport): string[] {
	if (worker.pull !== null) return [`pull request ${pullWords(worker.pull)}`];
	const told = worker.status === "completed" ? worker.pullRequest : null;
	return told === null ? [] : [`pull request #${told}`];
}

/** What there is to say beside the status, each in one line that a terminal may show. */
export function workerNotes(worker: WorkerReport): string[] {
	const untold = worker.untold.map(({ workerId, why }) => {
		const end = workerId === worker.workerId ? "its end" : `the end of ${workerId}`;
		return `${end} could not be told: ${why}`;
	});
	return [...remark(worker), ...untold].map((note) => plainLine(note));
}

function remark(worker: WorkerReport): string[] {
	switch (worker.status) {
		case "running":
			return [`on ${worker.host}`];
		case "completed":
			return [];
		case "handover_needed":
			return ["waits for another worker"];
		case "blocked":
		case "failed":
		case "unknown":
			return [worker.says];
	}
}
