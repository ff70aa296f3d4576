import { describe, expect, test } from "vitest";
import { cleanupWorker } from "../cleanup/cleanup-worker.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { dispatchIssue } from "../dispatch/dispatch-issue.ts";
import { isRunning } from "../process/is-running.ts";
import { readWorkerStatus } from "../status/read-worker-status.ts";
import { stopWorker } from "../stop/stop-worker.ts";
import { countCodexes } from "../testing/count-codexes.ts";
import { stopAfterTest } from "../testing/dispatch-for-test.ts";
import { killedDispatch, type Moment } from "../testing/killed-dispatch.ts";
import { kill } from "../testing/lone-worker.ts";
import { randomFrom } from "../testing/random-from.ts";
import { startTeam, type Team } from "../testing/team.ts";
import { listRecordedWorkers } from "../workers/list-recorded-workers.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import { expectOneWorker } from "./one-worker.fixture.ts";

const onLinux = describe.runIf(process.platform === "linux");

/** How often, and from which seed, is for whoever runs it. */
const { KILLS = "2", KILL_SEED = "1" } = process.env;
/** Until the supervisor is started, until its worker is guarded, and after that; in milliseconds. */
const MOMENTS = [
	{ begun: "spawn", mostMs: 150 },
	{ begun: "armed", mostMs: 1_500 },
	{ begun: "watching", mostMs: 300 },
	{ begun: "watching", mostMs: 1_500 },
] as const;
const NEXT = ["status", "dispatch", "both"] as const;

type Case = {
	moment: Moment;
	/** Whether the worker's supervisor is killed with the dispatcher, as when memory runs out. */
	withSupervisor: boolean;
	next: (typeof NEXT)[number];
};

function caseFrom(random: () => number): Case {
	const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)];
	const { begun, mostMs } = pick(MOMENTS) ?? MOMENTS[0];
	const moment = { begun, afterMs: Math.round(random() * mostMs) };
	return { moment, withSupervisor: random() < 0.5, next: pick(NEXT) ?? "both" };
}

/** What there is of a worker when its dispatcher is gone. */
async function recordOf(team: Team): Promise<WorkerRecord | undefined> {
	const [workerId, ...others] = await listRecordedWorkers(team.root);
	expect(others).toEqual([]);
	return workerId === undefined ? undefined : await readWorkerRecord(team.root, workerId);
}

async function look(context: DispatcherContext, next: Case["next"]): Promise<void> {
	const status = () => readWorkerStatus(context, { issue: 7 });
	const dispatch = () => dispatchIssue(context, { issue: 7 });
	const all = { status: [status], dispatch: [dispatch], both: [status, dispatch, status] }[next];
	for (const outcome of await Promise.allSettled(all.map((one) => one()))) {
		if (outcome.status === "rejected") {
			expect(outcome.reason).toMatchObject({ code: expect.stringMatching(REFUSED) });
		}
	}
}

/** Nobody has the issue yet, or somebody does. */
const REFUSED = /^(?:ISSUE_NOT_FOUND|CLAIM_HELD|WORKER_RUNNING)$/;

/** Kills a dispatcher whose worker is coming up, or is there; gives what was running by then. */
async function killAndLook({ moment, withSupervisor, next }: Case) {
	const team = await startTeam();
	const context = await team.context({ arms: true, works: true });
	stopAfterTest(context);
	await killedDispatch(context, moment);
	const record = await recordOf(team);
	if (withSupervisor && record?.supervisor != null) await kill(record.supervisor);
	const left = await recordOf(team);
	const wasUp = left?.codex != null && left.end === null && (await isRunning(left.codex));
	await look(context, next);
	if (wasUp) expect((await recordOf(team))?.codex).toEqual(left.codex);
	else await startAgain(team, context);
	await expectOneWorker(team, context);
	const { supervisor } = (await recordOf(team)) ?? {};
	expect(supervisor != null && (await isRunning(supervisor))).toBe(true);
	await stopWorker(context, { issue: 7 });
	expect(countCodexes(team.folder)).toBe(0);
	return wasUp;
}

/** One that had not come up may have been ended, or be coming up still. */
async function startAgain(team: Team, context: DispatcherContext): Promise<void> {
	await readWorkerStatus(context, { issue: 7 }).catch(() => {});
	const record = await recordOf(team);
	if (record !== undefined && record.end !== null) {
		await cleanupWorker(context, { target: { issue: 7 } });
	}
	await look(context, "dispatch");
}

onLinux("a dispatcher that is killed with a worker", { timeout: 120_000 }, () => {
	test(`leaves it running, and the next look has it again (${KILLS} times from seed ${KILL_SEED})`, {
		timeout: 60_000 * Number(KILLS),
	}, async () => {
		const random = randomFrom(Number(KILL_SEED));
		let up = 0;
		for (let kill = 0; kill < Number(KILLS); kill += 1) {
			const one = caseFrom(random);
			const name = `kill ${kill}: ${JSON.stringify(one)}`;
			const wasUp = await killAndLook(one).catch((cause: unknown) => {
				throw new Error(name, { cause });
			});
			if (wasUp) up += 1;
			if (Number(KILLS) > 2) console.info(`${name}: ${wasUp ? "a worker was up" : "none was up"}`);
		}
		expect(up).toBeGreaterThan(0);
	});
});
