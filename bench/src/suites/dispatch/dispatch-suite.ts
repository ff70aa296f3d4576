import type { Figure } from "../../figures/figure.ts";
import { measureLargeRepository } from "./measure-large-repository.ts";
import { measureMemory } from "./measure-memory.ts";
import { measureStarts } from "./measure-starts.ts";

/**
 * What it takes to start workers: with the real Codex, real supervisors, and the built command.
 * Nothing where the system is not Linux: what runs, and its memory, are read from /proc.
 */
export async function dispatchSuite(signal?: AbortSignal): Promise<readonly Figure[]> {
	if (process.platform !== "linux") return [];
	return [
		...(await measureStarts(signal)),
		...(await measureMemory(signal)),
		...(await measureLargeRepository(signal)),
	];
}
