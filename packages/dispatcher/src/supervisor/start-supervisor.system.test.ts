import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { supervisorEntry } from "../context/supervisor-entry.ts";
import { isRunning } from "../process/is-running.ts";
import { signalProcess } from "../process/signal-process.ts";
import { readWorkerStatus } from "../status/read-worker-status.ts";
import { stopWorker } from "../stop/stop-worker.ts";
import { prepareWorker } from "../testing/prepare-worker.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { startTeam } from "../testing/team.ts";
import { waitFor } from "../testing/wait-for.ts";
import { workerSpec } from "../testing/worker-spec.ts";
import { unsaidPath } from "../unfinished/unsaid.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { startSupervisor } from "./start-supervisor.ts";

const SOURCE = "--conditions=@codex-workers/source";

/** A dispatcher that starts a supervisor and is killed at once. */
const DISPATCHER = `
const { readySupervisor } = await import(process.argv[1]);
const [env, spec] = JSON.parse(process.argv[2]);
const supervisorEntry = process.argv[3];
const { configuration } = spec;
const place = { env, node: process.execPath, supervisorEntry, configuration };
const supervisor = await readySupervisor(place, spec);
await supervisor.start(spec);
process.kill(process.pid, "SIGKILL");
`;

describe("a supervisor's process", { timeout: 30_000 }, () => {
	test("outlives a dispatcher that is killed, and ends when it is told to", async () => {
		const team = await startTeam();
		const context = await team.context();
		const worker_id = `worker-${process.pid}-7`;
		const spec = prepareWorker(team, { arms: true, works: true }, { worker_id });
		const module = pathToFileURL(join(import.meta.dirname, "ready-supervisor.ts")).href;
		const given = [module, JSON.stringify([team.env, spec]), supervisorEntry()];
		const args = [SOURCE, "--input-type=module", "-e", DISPATCHER, ...given];
		onTestFinished(async () => {
			await stopWorker(context, { worker: worker_id });
		});
		const dispatcher = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
		expect(await once(dispatcher, "exit")).toEqual([null, "SIGKILL"]);
		await waitFor(() => readFileSync(workerFiles(team.root, worker_id).armed, "utf8"));
		expect(await readWorkerStatus(context, { worker: worker_id })).toMatchObject({
			status: "running",
		});
		expect(await stopWorker(context, { worker: worker_id })).toMatchObject({ wasRunning: true });
		expect(await readWorkerStatus(context, { worker: worker_id })).toMatchObject({
			status: "failed",
			reason: "stopped",
		});
		const { supervisor } = workerFiles(team.root, worker_id);
		expect(readFileSync(supervisor, "utf8")).toContain("The worker was stopped");
	});

	test("is known to its starter by its identity, and that it has exited", async () => {
		const folder = scratchFolder();
		const supervisorEntry = join(folder, "entry.mjs");
		writeFileSync(
			supervisorEntry,
			"process.on('SIGTERM', () => process.exit()); setInterval(() => {}, 1000);",
		);
		const spec = workerSpec({ root: folder });
		const { configuration } = spec;
		const context = { env: {}, node: process.execPath, supervisorEntry, configuration };
		const started = await startSupervisor(context, spec);
		const { identity, hasExited } = started;
		if (identity === undefined) throw new Error("it does not run");
		onTestFinished(async () => {
			await signalProcess(identity, "SIGKILL");
		});
		expect(await isRunning(identity)).toBe(true);
		expect(hasExited()).toBe(false);
		await signalProcess(identity, "SIGTERM");
		await waitFor(() => expect(hasExited()).toBe(true));
		expect(await isRunning(identity)).toBe(false);
	});

	test("ends at once, and says why, when it is not told what to do", async () => {
		const nowhere = join(scratchFolder(), "nowhere.spec.json");
		const args = [SOURCE, supervisorEntry(), nowhere];
		await expect(promisify(execFile)(process.execPath, args)).rejects.toMatchObject({
			code: 1,
			stderr: expect.stringContaining(nowhere),
		});
	});

	test("sees its worker to the end although its log cannot be written", async () => {
		const team = await startTeam();
		const worker_id = `worker-${process.pid}-7`;
		const spec = prepareWorker(team, { arms: true, works: true, ends: 1 }, { worker_id });
		mkdirSync(join(unsaidPath(team.root, worker_id), "makes-it-log"), { recursive: true });
		const { spec: path } = workerFiles(team.root, worker_id);
		writeFileSync(path, JSON.stringify(spec));
		const full = openSync("/dev/full", "w");
		onTestFinished(() => closeSync(full));
		const supervisor = spawn(process.execPath, [SOURCE, supervisorEntry(), path], {
			env: team.env,
			stdio: ["ignore", "ignore", full],
		});
		onTestFinished(() => void supervisor.kill("SIGKILL"));
		expect(await once(supervisor, "exit")).toEqual([0, null]);
		expect((await readWorkerRecord(team.root, worker_id))?.end).toMatchObject({
			...{ reason: "exited", exit_code: 1, status: "handover_needed" },
		});
	});
});
