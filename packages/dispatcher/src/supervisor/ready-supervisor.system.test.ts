import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { supervisorEntry } from "../context/supervisor-entry.ts";
import { identifyProcess } from "../process/identify-process.ts";
import { isRunning } from "../process/is-running.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { waitFor } from "../testing/wait-for.ts";
import { workerSpec } from "../testing/worker-spec.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { readySupervisor } from "./ready-supervisor.ts";

const SOURCE = "--conditions=@codex-workers/source";

/** A supervisor's place; its log tells of a spec that is not there. */
function place() {
	const root = scratchFolder();
	const spec = workerSpec({ root });
	const { configuration } = spec;
	const { PATH = "" } = process.env;
	const context = {
		...{ env: { PATH }, node: process.execPath, supervisorEntry: supervisorEntry() },
		configuration,
	};
	const { supervisor: log, spec: path } = workerFiles(root, spec.worker_id);
	return { context, spec, log, path, said: () => readFileSync(log, "utf8") };
}

/** A dispatcher that has its supervisor ready, says who it is, and is killed. */
const DISPATCHER = `
const { beginSupervisor } = await import(process.argv[1]);
const [context, spec] = JSON.parse(process.argv[2]);
const { pid } = await beginSupervisor(context, spec, { waits: true });
process.stdout.write(String(pid), () => process.kill(process.pid, "SIGKILL"));
`;

describe("a supervisor that is started ahead of its worker", { timeout: 30_000 }, () => {
	test("does nothing before it is let begin", async () => {
		const { context, spec, path, said } = place();
		const ready = await readySupervisor(context, spec);
		expect(existsSync(path)).toBe(false);
		expect(said()).toBe("");
		// What it finds then is no repository.
		const { hasExited } = await ready.start(spec);
		await waitFor(() => expect(hasExited()).toBe(true));
		expect(said()).not.toBe("");
		await ready.dismiss();
		expect(said()).not.toBe("");
	});

	test("leaves nothing behind when it is sent away", async () => {
		const { context, spec, log, path } = place();
		const ready = await readySupervisor(context, spec);
		await ready.dismiss();
		await ready.dismiss();
		expect([log, path].filter(existsSync)).toEqual([]);
	});

	test("is ended when it does not go", async () => {
		const { context, spec, log } = place();
		const stubborn = join(spec.root, "stubborn.mjs");
		writeFileSync(stubborn, "setInterval(() => {}, 1000);");
		const ready = await readySupervisor({ ...context, supervisorEntry: stubborn }, spec);
		await ready.dismiss();
		expect(existsSync(log)).toBe(false);
	});

	test("ends with the dispatcher that had it ready", async () => {
		const { context, spec, said } = place();
		const module = pathToFileURL(join(import.meta.dirname, "begin-supervisor.ts")).href;
		const given = [module, JSON.stringify([context, spec])];
		const args = [SOURCE, "--input-type=module", "-e", DISPATCHER, ...given];
		const dispatcher = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
		let pid = "";
		dispatcher.stdout.on("data", (chunk: Buffer) => {
			pid += chunk;
		});
		await once(dispatcher, "close");
		expect(Number(pid)).toBeGreaterThan(1);
		const supervisor = await identifyProcess(Number(pid));
		await waitFor(async () => {
			expect(supervisor !== undefined && (await isRunning(supervisor))).toBe(false);
		});
		expect(said()).toBe("");
	});
});
