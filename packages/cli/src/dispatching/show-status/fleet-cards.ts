import type { WorkerReport } from "@codex-workers/dispatcher";
import { wrapped } from "../../output/wrapped.ts";
import { usageText } from "../usage-text.ts";
import { claimWords, proposalWords, workerNotes } from "./worker-words.ts";

const INDENT = "  ";

/** A few lines for each worker, none wider than `columns`. Pure. */
export function fleetCards(
	workers: readonly WorkerReport[],
	{ now, columns }: { now: number; columns: number },
): string[] {
	return workers.flatMap((worker) => card(worker, { now, columns }));
}

function card(worker: WorkerReport, { now, columns }: { now: number; columns: number }): string[] {
	const { issue, status, title, workerId, attempt, scope } = worker;
	const head = `#${issue}  ${status}${title === null ? "" : `  ${title}`}`;
	const who = [
		workerId ?? "nobody",
		...(attempt === null ? [] : [`attempt ${attempt}`]),
		...(scope === null ? [] : [scope]),
	];
	const lines = [
		who.join(", "),
		usageLine(worker, now),
		claimWords(worker, now).join(", "),
		...proposalWords(worker),
		...workerNotes(worker),
	];
	return [
		...wrapped(head, columns, INDENT.length),
		...lines
			.filter((line) => line !== "")
			.flatMap((line) => wrapped(line, columns - INDENT.length, INDENT.length))
			.map((line) => INDENT + line),
	];
}

function usageLine({ usage }: WorkerReport, now: number): string {
	if (usage === null) return "";
	const [turns, tokens, active] = usageText(usage, now);
	return [
		`turns ${turns}`,
		...(tokens === "" ? [] : [`${tokens} tokens`]),
		...(active === "" ? [] : [`active ${active}`]),
	].join(", ");
}
