import { mkdir } from "node:fs/promises";
import { identifyProcess } from "../process/identify-process.ts";
import { stopProcess } from "../process/stop-process.ts";
import { carriedBy } from "../workers/carried-by.ts";
import { workerFiles } from "../workers/worker-files.ts";
import type { CodexRun, Run } from "./codex-run.ts";
import { freshLease } from "./fresh-lease.ts";
import { type StartedCodex, startCodex } from "./start-codex.ts";
import { watchCodex } from "./watch-codex.ts";

/**
 * Runs Codex once, to its end, and sees to it that nothing it has started outlives it. Never
 * throws: an error of ours ends the run with the reason `supervisor_failed`. Nothing is run for a
 * claim that is another's by then.
 */
export async function runCodex(run: Run): Promise<CodexRun> {
	if ((await freshLease(run)) === "lost") return CLAIM_LOST;
	let codex: StartedCodex;
	try {
		const { turns } = workerFiles(run.spec.root, run.spec.worker_id);
		await mkdir(turns, { recursive: true, mode: 0o700 });
		codex = await startCodex(run.spec, run.deps.env);
	} catch (error) {
		return { reason: "not_started", exitCode: null, signal: null, says: String(error) };
	}
	return await seeThrough(run, codex, async () => {
		await run.keeper.update({ codex: (await identifyProcess(codex.pid)) ?? null });
	});
}

const CLAIM_LOST: CodexRun = { reason: "claim_lost", exitCode: null, signal: null, says: null };

/** The same for a Codex that runs already, and that the record knows. */
export async function takeOverCodex(run: Run, codex: StartedCodex): Promise<CodexRun> {
	return await seeThrough(run, codex, async () => {});
}

async function seeThrough(
	run: Run,
	codex: StartedCodex,
	record: () => Promise<void>,
): Promise<CodexRun> {
	const watched = await record()
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
