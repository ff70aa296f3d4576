import { describe, expect, test } from "vitest";
import { acquireClaim } from "../claims/acquire-claim.ts";
import { writeClaim } from "../claims/write-claim.ts";
import { dispatchForTest as dispatch } from "../testing/dispatch-for-test.ts";
import type { Team } from "../testing/team.ts";
import { startTeam } from "../testing/team.ts";
import { CLAIM, expectNothingLeft, kinds } from "./dispatch-on-seven.fixture.ts";

describe("an issue whose lease has run out", { timeout: 30_000 }, () => {
	const claimLongAgo = async (team: Team) => {
		const hourAgo = () => Date.now() - 60 * 60_000;
		const context = await team.context({ arms: true }, { host: "host-b", now: hourAgo });
		const claim = await writeClaim(context, { issue: 7, workerId: "worker-1-7", attempt: 1 });
		return await acquireClaim(context, claim, { name: "feature/7-fix-it", base: null });
	};

	test("is taken over, and given to a worker of its own", async () => {
		const team = await startTeam();
		await claimLongAgo(team);
		const worker = await dispatch(await team.context({ arms: true }));
		expect((await team.repository.refs())[CLAIM]).toBe(worker.claim);
		expect(kinds(team)).toEqual(["assigned"]);
	});

	test("is nobody's when the worker that takes it over does not come up", async () => {
		const team = await startTeam();
		await claimLongAgo(team);
		await expect(dispatch(await team.context({ ends: 4 }))).rejects.toMatchObject({
			code: "WORKER_NOT_STARTED",
		});
		await expectNothingLeft(team);
	});

	test("is not taken from a worker that still runs here", async () => {
		const team = await startTeam();
		const worker = await dispatch(await team.context({ arms: true, works: true }));
		const inAnHour = () => Date.now() + 60 * 60_000;
		const later = await team.context({ arms: true }, { now: inAnHour });
		await expect(dispatch(later)).rejects.toMatchObject({
			code: "WORKER_RUNNING",
			hint: expect.stringContaining(`stop ${worker.workerId}`),
		});
		expect((await team.repository.refs())[CLAIM]).toBe(worker.claim);
	});
});
