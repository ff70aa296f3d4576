import { expect, test } from "vitest";
import { plainEnvironment } from "../testing/plain-environment.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { workerRecord } from "../testing/worker-record.ts";
import { workerFiles } from "../workers/worker-files.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import { writeFileAtomically } from "../workers/write-file-atomically.ts";
import { awaitArmed } from "./await-armed.ts";

const CODEX = { pid: 1, started: "1", boot: "b" };
const PROOF = JSON.stringify({ session_id: "s", at: "2026-01-01T00:00:00Z" });

/** Waits for a worker whose supervisor runs, with a record and a proof of its gate. */
async function waitFor({
	record,
	proof,
	ms = 60_000,
}: {
	record?: Partial<WorkerRecord>;
	proof?: string;
	ms?: number;
}) {
	const root = scratchFolder();
	const files = workerFiles(root, "worker-1-7");
	if (record !== undefined) {
		await writeFileAtomically(files.record, JSON.stringify(workerRecord(record)));
	}
	if (proof !== undefined) await writeFileAtomically(files.armed, proof);
	const supervisor = { identity: undefined, hasExited: () => false };
	const env = plainEnvironment(root);
	return await awaitArmed({ root, env, workerId: "worker-1-7", supervisor, ms });
}

test("a worker whose gate has proved itself is armed", async () => {
	expect(await waitFor({ record: { codex: CODEX }, proof: PROOF })).toMatchObject({ codex: CODEX });
});

test("an end that is recorded is told at once, although the supervisor has still to do", async () => {
	const end = {
		at: "2026-01-01T00:00:00Z",
		reason: "exited",
		exit_code: 1,
		signal: null,
		status: null,
		says: "It broke.",
	} as const;
	await expect(waitFor({ record: { end } })).rejects.toMatchObject({
		code: "WORKER_NOT_STARTED",
		message: "It broke.",
	});
});

test.each([
	["there is no record", {}],
	["Codex does not run", { record: {}, proof: PROOF }],
	["the proof is none yet", { record: { codex: CODEX }, proof: "{" }],
])("where %s nothing is armed", async (_, found) => {
	await expect(waitFor({ ...found, ms: 120 })).rejects.toMatchObject({ code: "GATE_NOT_ARMED" });
});
