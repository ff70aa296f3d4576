import { expect, test } from "vitest";
import { makeWay } from "../cleanup/make-way.ts";
import { CRASHED, endedWorker, handoverOf, ID, REF } from "../testing/ended-worker.ts";
import { workerRecord } from "../testing/worker-record.ts";
import { writeWorkerRecord } from "../workers/write-worker-record.ts";
import { deliverAllUnsaid } from "./deliver-all-unsaid.ts";

test("an end told late names the newer snapshot that its work was put into since", async () => {
	const world = await endedWorker();
	const { team, spec, deps, worktree } = world;
	const { issue, attempt, branch, base, claim } = spec;
	const record = { issue, attempt, branch, base, claim, worktree, worker_id: ID };
	await writeWorkerRecord(team.root, workerRecord({ ...record, host: "host-a", supervisor: null }));
	world.edit("fix.js", "half a fix");
	team.github.inject({ match: "AddComment", status: 403, body: { message: "no" }, times: 1 });
	await world.record(CRASHED);
	const older = await world.snapshot();
	expect(await world.unsaid()).toMatchObject([
		{ said: false, facts: { snapshot: { oid: older } } },
	]);

	const head = await world.commit("more.js");
	world.edit("fix.js", "most of a fix");
	expect(await makeWay({ root: team.root, env: deps.env, host: "host-a" }, 7)).toBe("made");
	const newer = await world.snapshot();
	expect(newer).not.toBe(older);

	expect(await deliverAllUnsaid(await team.context(), 7)).toEqual([]);
	expect(await world.snapshot()).toBe(newer);
	const handover = await handoverOf(world);
	expect(handover).toMatchObject({
		snapshot: newer,
		head_sha: head,
		in_progress: ["Uncommitted: fix.js"],
		commands: [
			`git fetch origin ${REF}`,
			`git merge --ff-only ${head}`,
			`git restore --source=${newer} --worktree -- :/`,
		],
	});
	expect(handover.done).toEqual([`Commit ${head.slice(0, 7)} feat: add more.js (#7)`]);
	expect(handover.gotchas.join("\n")).toContain(`The worktree ${worktree} on host-a is gone.`);
}, 30_000);
