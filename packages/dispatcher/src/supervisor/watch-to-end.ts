import { stopProcess } from "../process/stop-process.ts";
import { carriedBy } from "../workers/carried-by.ts";
import type { CodexRun, Run } from "./codex-run.ts";
import type { StartedCodex } from "./start-codex.ts";
import type { StartedRun } from "./start-run.ts";
import { watchCodex } from "./watch-codex.ts";

/**
 * Watches a Codex to its end, and sees to it that nothing it has started outlives it. Never throws:
 * an error of ours ends the run with the reason `supervisor_failed`.
 */
export async function watchToEnd(
	run: Run,
	{ codex, recorded }: StartedRun & { type: "runs" },
): Promise<CodexRun> {
	const watched = await recorded
		.then(() => watchCodex(run, codex))
		.catch((error: unknown) => ({ reason: "supervisor_failed" as const, says: String(error) }));
	await endCodex(run, codex);
	return { ...watched, ...(await codex.exited) };
}

async function endCodex({ deps, keeper }: Run, codex: StartedCodex): Promise<void> {
	const { survivors } = await stopProcess({
		process: keeper.current().codex,
		carried: carriedBy(keeper.current()),
		...(deps.graceMs !== undefined && { graceMs: deps.graceMs }),
	});
	codex.kill();
	if (survivors > 0) deps.log(`${survivors} processes of the worker could not be ended`);
}
