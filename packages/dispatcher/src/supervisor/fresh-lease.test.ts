import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { acquireClaim } from "../claims/acquire-claim.ts";
import { readClaim } from "../claims/read-claim.ts";
import { writeClaim } from "../claims/write-claim.ts";
import { configuration } from "../testing/prepare-worker.ts";
import { BRANCH, superviseForTest } from "../testing/supervise-for-test.ts";
import { startTeam } from "../testing/team.ts";
import { workerRecord } from "../testing/worker-record.ts";
import { freshLease } from "./fresh-lease.ts";
import { keepRecord } from "./record-keeper.ts";
import { supervise } from "./supervise.ts";

const MINUTE = 60_000;

/** A worker whose claim was taken so many minutes ago, by `holder` where that is not the worker. */
async function claimedAgo(minutes: number, holder?: string) {
	const team = await startTeam();
	const lease_until = new Date(Date.now() + (30 - minutes) * MINUTE).toISOString();
	const play = { arms: true, works: true, ends: 3 };
	const { spec, deps, record } = superviseForTest(team, play, { lease_until });
	const claims = { configuration, host: "host-a", now: Date.now, root: team.root, env: team.env };
	const claim = { issue: 7, workerId: holder ?? spec.worker_id, attempt: 1 };
	const written = await writeClaim({ ...claims, now: () => Date.now() - minutes * MINUTE }, claim);
	const base = await team.git("rev-parse", "origin/main");
	await acquireClaim(claims, written, { name: BRANCH, base });
	const oid = async () => (await readClaim(claims, 7))?.oid;
	const keeper = keepRecord(team.root, workerRecord({ worker_id: spec.worker_id, lease_until }));
	const fresh = () => freshLease({ spec, deps, keeper });
	return { team, spec, deps, record, written, oid, fresh };
}

describe("a worker's lease, before its Codex is started", { timeout: 30_000 }, () => {
	test("is renewed where what came before took long, and the record says until when", async () => {
		const { spec, deps, record, written, oid } = await claimedAgo(25);
		expect(await supervise(spec, deps)).toMatchObject({ reason: "exited" });
		expect(await oid()).not.toBe(written.oid);
		const { lease_until = "" } = (await record()) ?? {};
		expect(Date.parse(lease_until)).toBeGreaterThan(Date.now() + 29 * MINUTE);
	});

	test("is left alone where it is fresh", async () => {
		const { fresh, written, oid } = await claimedAgo(1);
		expect(await fresh()).toBe("held");
		expect(await oid()).toBe(written.oid);
	});

	test("that is another's by now starts nothing", async () => {
		const { spec, deps } = await claimedAgo(40, "worker-2-7");
		expect(await supervise(spec, deps)).toMatchObject({ reason: "claim_lost", exit_code: null });
		expect(existsSync(`${spec.codex.file}.seen`)).toBe(false);
	});

	test.each([
		["over", 31, "lost"],
		["not over", 29, "held"],
	])("that is %s and cannot be renewed decides alone", async (_, minutes, answer) => {
		const { team, fresh } = await claimedAgo(minutes);
		await team.git("remote", "set-url", "origin", `${team.folder}/gone.git`);
		expect(await fresh()).toBe(answer);
	});
});
