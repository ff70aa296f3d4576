import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { WantedSimulations } from "../read-arguments.ts";

/** How one of several processes came out: what it printed, and whether a promise was broken. */
type Part = "kept" | "broken" | "failed";

/**
 * Runs simulations in several processes, each its share of the seeds. What they print comes through
 * as it is. Gives whether all promises were kept.
 */
export async function runInProcesses(
	wanted: WantedSimulations,
	main: string,
): Promise<"kept" | "broken"> {
	const parts = await Promise.all(sharesOf(wanted).map((share) => runShare(main, share)));
	if (parts.includes("failed")) throw new Error("A process of the simulator has failed.");
	return parts.includes("broken") ? "broken" : "kept";
}

/** Neighbouring seeds, as evenly as they can be shared. */
export function sharesOf({ first, count, jobs, without }: WantedSimulations): string[][] {
	const rule = without === null ? [] : ["--without", without];
	return Array.from({ length: jobs }, (_, job) => {
		const begin = Math.floor((count * job) / jobs);
		const seeds = Math.floor((count * (job + 1)) / jobs) - begin;
		return ["--jobs", "1", "--from", `${first + begin}`, "--seeds", `${seeds}`, ...rule];
	});
}

async function runShare(main: string, args: readonly string[]): Promise<Part> {
	const child: ChildProcess = fork(main, args, { stdio: "inherit" });
	const [code]: unknown[] = await once(child, "exit");
	if (code === 0) return "kept";
	return code === 1 ? "broken" : "failed";
}
