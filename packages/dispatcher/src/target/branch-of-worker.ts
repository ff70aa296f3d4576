import type { FoundWorker } from "./find-worker.ts";

/** The branch of a worker, by its record or its assignment; `null` where neither is known. */
export function branchOfWorker({ record, assigned }: FoundWorker): string | null {
	return record?.branch ?? (assigned?.assigned === true ? assigned.branch : null);
}
