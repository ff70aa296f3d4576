import type { WorkerReport } from "@codex-workers/dispatcher";
import { table } from "../../output/table.ts";
import { usageText } from "../usage-text.ts";
import { claimWords, proposalWords, workerNotes } from "./worker-words.ts";

const HEAD = ["issue", "status", "worker", "", "turns", "tokens", "active", "lease", ""];

/** One line for each worker, as long as it takes: for pipes and wide terminals. Pure. */
export function fleetTable(workers: readonly WorkerReport[], now: number): string[] {
	const rows = workers.map((worker) => [
		`#${worker.issue}`,
		worker.status,
		worker.workerId ?? "nobody",
		worker.attempt === null ? "" : `attempt ${worker.attempt}`,
		...(worker.usage === null ? ["", "", ""] : usageText(worker.usage, now)),
		claimWords(worker, now)[1]?.replace("lease ", "") ?? "",
		[...proposalWords(worker), ...workerNotes(worker)].join("; "),
	]);
	return table([HEAD, ...rows]).split("\n");
}
