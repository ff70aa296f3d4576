import { footer } from "../markdown/markdown-parts.ts";
import { attemptText } from "./attempt-text.ts";
import { turnsText } from "./turns-text.ts";

/** The last line of the templates of a worker: who, which attempt, how many turns, where known. */
export function workerFooter({
	worker_id,
	attempt,
	turns = null,
}: {
	worker_id: string | null;
	attempt: number | null;
	turns?: number | null;
}): string[] {
	return footer([
		...(worker_id === null ? [] : [`Worker: ${worker_id}`]),
		...attemptText("Attempt:", attempt),
		...turnsText("Turns:", turns),
	]);
}
