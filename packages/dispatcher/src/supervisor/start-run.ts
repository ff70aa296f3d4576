import { mkdir } from "node:fs/promises";
import { identifyProcess } from "../process/identify-process.ts";
import { workerFiles } from "../workers/worker-files.ts";
import type { CodexRun, StartingRun } from "./codex-run.ts";
import { freshLease } from "./fresh-lease.ts";
import { type StartedCodex, startCodex } from "./start-codex.ts";

/** A run that has begun, or one that was over before it could. */
export type StartedRun =
	/** `recorded` rejects where the record of that Codex could not be written. */
	{ type: "runs"; codex: StartedCodex; recorded: Promise<void> } | { type: "over"; run: CodexRun };

/** Starts Codex, and nothing for a claim that is another's by then. Never throws. */
export async function startRun(run: StartingRun): Promise<StartedRun> {
	if ((await freshLease(run)) === "lost") return { type: "over", run: CLAIM_LOST };
	try {
		const { turns } = workerFiles(run.spec.root, run.spec.worker_id);
		await mkdir(turns, { recursive: true, mode: 0o700 });
		const codex = await startCodex(run.spec, run.deps.env);
		return { type: "runs", codex, recorded: record(run, codex) };
	} catch (error) {
		const ended = { exitCode: null, signal: null, says: String(error) };
		return { type: "over", run: { reason: "not_started", ...ended } };
	}
}

const CLAIM_LOST: CodexRun = { reason: "claim_lost", exitCode: null, signal: null, says: null };

function record({ keeper }: Pick<StartingRun, "keeper">, { pid }: StartedCodex): Promise<void> {
	const recorded = identifyProcess(pid).then((codex) => keeper.update({ codex: codex ?? null }));
	// It is waited for by whoever sees the run through.
	recorded.catch(() => {});
	return recorded;
}
