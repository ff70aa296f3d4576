import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Fault } from "@codex-workers/github-emulator";
import { describe, expect, onTestFinished, test } from "vitest";
import { cleanupWorker } from "../cleanup/cleanup-worker.ts";
import { readAllWorkers } from "../status/read-all-workers.ts";
import { readWorkerStatus } from "../status/read-worker-status.ts";
import { dispatchForTest } from "../testing/dispatch-for-test.ts";
import { markerKinds } from "../testing/marker-kinds.ts";
import { startTeam } from "../testing/team.ts";
import { workerRecord } from "../testing/worker-record.ts";
import { writeWorkerRecord } from "../workers/write-worker-record.ts";
import { claimUnsaid } from "./claim-unsaid.ts";
import { deliverAllUnsaid } from "./deliver-all-unsaid.ts";
import { FACTS } from "./unfinished-facts.fixture.ts";
import { listUnsaid, writeUnsaid } from "./unsaid.ts";

const ID = FACTS.worker_id;
const PATIENT = { timeout: 60_000 };

const FORBIDDEN: Fault = {
	match: "AddComment",
	status: 403,
	body: { message: "Resource not accessible by personal access token" },
};

/** A worker whose processes are gone, and whose end is not told. */
async function untoldWorker(change: Partial<typeof FACTS> = {}) {
	const team = await startTeam();
	const record = workerRecord({ worker_id: ID, claim: FACTS.claim });
	await writeWorkerRecord(team.root, record);
	await writeUnsaid(team.root, { facts: { ...FACTS, ...change }, said: false });
	return { team, context: await team.context({ arms: true }), record };
}

describe("an end that cannot be told", PATIENT, () => {
	test("does not keep status from answering, which says why and keeps it", async () => {
		const { team, context } = await untoldWorker();
		team.github.inject(FORBIDDEN);
		const untold = [{ workerId: ID, why: expect.stringMatching(/^GITHUB_\w+: /) }];
		expect(await readWorkerStatus(context, { worker: ID })).toMatchObject({ untold });
		expect(await readWorkerStatus(context, { issue: 7 })).toMatchObject({ untold });
		expect(await readAllWorkers(context)).toMatchObject([{ workerId: ID, untold }]);
		expect(await listUnsaid(team.root, 7)).toEqual([ID]);
	});

	test("is told once GitHub takes it", async () => {
		const { team, context } = await untoldWorker();
		team.github.inject({ ...FORBIDDEN, times: 1 });
		await readWorkerStatus(context, { worker: ID });
		expect(await readWorkerStatus(context, { worker: ID })).toMatchObject({
			...{ status: "handover_needed", untold: [] },
		});
		expect(await listUnsaid(team.root, 7)).toEqual([]);
	});

	test("is said only of its own worker where that is asked for by its id", async () => {
		const { team, context } = await untoldWorker();
		const worker = "worker-1701529999-7";
		await writeWorkerRecord(team.root, workerRecord({ worker_id: worker, claim: "3".repeat(40) }));
		team.github.inject(FORBIDDEN);
		expect(await readWorkerStatus(context, { worker })).toMatchObject({ untold: [] });
	});

	test.each(["refused by GitHub", "unreadable"])(
		"because it is %s does not stop cleanup, nor the next dispatch",
		async (why) => {
			const { team, context } = await untoldWorker();
			const path = join(team.root, ".codex-workers", "workers", `${ID}.unsaid.json`);
			if (why === "unreadable") writeFileSync(path, "{");
			else team.github.inject({ ...FORBIDDEN, times: 2 });
			expect(await cleanupWorker(context, { target: { issue: 7 } })).toMatchObject({
				...{ workerId: ID, didSomething: true },
			});
			expect((await dispatchForTest(context)).issue).toBe(7);
			expect(markerKinds(team.comments())).toEqual(["assigned"]);
			expect(await listUnsaid(team.root, 7)).toEqual([ID]);
		},
	);
});

/** Another dispatcher that tells what is unsaid. */
const TELLER = `
const [context, deliver, options] = process.argv.slice(1);
const { openContext } = await import(context);
const { deliverAllUnsaid } = await import(deliver);
const untold = await deliverAllUnsaid(await openContext(JSON.parse(options)), 7);
if (untold.length > 0) throw new Error(JSON.stringify(untold));
`;

describe("an end that several want to tell", PATIENT, () => {
	test("in one process is one comment", async () => {
		const { team, context } = await untoldWorker();
		await Promise.all(Array.from({ length: 8 }, () => deliverAllUnsaid(context, 7)));
		expect(markerKinds(team.comments())).toEqual(["handover"]);
		expect(await listUnsaid(team.root, 7)).toEqual([]);
	});

	test("in several processes is one comment", async () => {
		const { team, context } = await untoldWorker();
		team.github.inject({ match: "AddComment", delayMs: 300 });
		const { env, hooks, host, node } = context;
		const options = JSON.stringify({ ...{ cwd: team.root, env, hooks, host, node } });
		const modules = ["../context/open-context.ts", "./deliver-all-unsaid.ts"].map(
			(module) => pathToFileURL(join(import.meta.dirname, module)).href,
		);
		const source = ["--conditions=@codex-workers/source", "--input-type=module", "-e", TELLER];
		const run = () => promisify(execFile)(process.execPath, [...source, ...modules, options]);
		await Promise.all([run(), run(), run()]);
		expect(markerKinds(team.comments())).toEqual(["handover"]);
		expect(await listUnsaid(team.root, 7)).toEqual([]);
	});

	test("is left to the one that has it, and taken over once that process is gone", async () => {
		const { team, context } = await untoldWorker();
		const other = spawn("sleep", ["60"]);
		onTestFinished(() => void other.kill());
		await once(other, "spawn");
		await claimUnsaid(team.root, ID, other.pid);
		await deliverAllUnsaid(context, 7);
		expect(team.comments()).toEqual([]);
		expect(await listUnsaid(team.root, 7)).toEqual([ID]);
		other.kill();
		await once(other, "exit");
		await deliverAllUnsaid(context, 7);
		expect(markerKinds(team.comments())).toEqual(["handover"]);
		expect(await listUnsaid(team.root, 7)).toEqual([]);
	});
});
