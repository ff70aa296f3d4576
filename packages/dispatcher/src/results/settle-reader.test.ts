import { badGateway } from "@codex-workers/github-emulator";
import { parseMarker } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { settleWorker } from "../supervisor/settle-worker.ts";
import { markerKinds } from "../testing/marker-kinds.ts";
import type { Team } from "../testing/team.ts";
import { CLAIM, endedReader, FOUND, logOf, REVIEWED, WORKER } from "./reader.fixture.ts";

const kinds = (team: Team) => markerKinds(team.comments());
const status = (team: Team) => team.board.status(team.issue);
const claimOf = async (team: Team) => (await team.repository.refs())[CLAIM];
const found = logOf(JSON.stringify(FOUND));

function markerAt(team: Team, at: number) {
	const parsed = parseMarker(team.comments()[at] ?? "");
	return parsed.type === "marker" ? parsed.marker.data : null;
}

describe("a worker that only reads", { timeout: 30_000 }, () => {
	test("has its research posted once, and its issue given back", async () => {
		const { team, spec, deps } = await endedReader("research", found);
		const settled = { status: "completed", problem: null };
		expect(await settleWorker(spec, deps)).toEqual(settled);
		expect(kinds(team)).toEqual(["assigned", "research", "cleared"]);
		expect(markerAt(team, 1)).toMatchObject({ ...FOUND, worker_id: WORKER, attempt: 1, cycle: 1 });
		expect(markerAt(team, 2)).toMatchObject({ worker_id: WORKER, outcome: "research posted" });
		expect(await claimOf(team)).toBeUndefined();
		expect(status(team)).toBe("In Progress");
		expect(await settleWorker(spec, deps)).toEqual(settled);
		expect(kinds(team)).toEqual(["assigned", "research", "cleared"]);
	});

	test("has its review posted, of the commit that was checked out", async () => {
		const { team, spec, deps } = await endedReader("review", logOf(JSON.stringify(REVIEWED)));
		team.github.inject(badGateway("AddComment", { afterExecute: true }));
		expect(await settleWorker(spec, deps)).toMatchObject({ status: "completed" });
		expect(kinds(team)).toEqual(["assigned", "review", "cleared"]);
		const head_sha = await team.git("rev-parse", "HEAD");
		const { criteria, ...said } = REVIEWED;
		expect(markerAt(team, 1)).toMatchObject({ ...said, issue: 7, head_sha, fixed: [] });
	});

	test.each(["Backlog", "Ready", "In Review", "Blocked"])(
		"leaves the card under %s: reading makes nothing ready",
		async (where) => {
			const { team, spec, deps } = await endedReader("review", logOf(JSON.stringify(REVIEWED)));
			team.board.move(team.issue, where);
			await settleWorker(spec, deps);
			expect(status(team)).toBe(where);
		},
	);

	test("whose result is none has failed, and the reason is on the issue", async () => {
		const { team, spec, deps } = await endedReader("research", logOf("I found it!"));
		const problem =
			"RESULT_INVALID: The research result is not valid. The last message is not JSON.";
		expect(await settleWorker(spec, deps)).toEqual({ status: "failed", problem });
		expect(kinds(team)).toEqual(["assigned", "cleared"]);
		expect(markerAt(team, 1)).toMatchObject({ outcome: `failed: ${problem}` });
		expect(await claimOf(team)).toBeUndefined();
	});

	test("says nothing on an issue that another worker has", async () => {
		const { team, spec, deps } = await endedReader("research", found);
		const other = { ...spec, worker_id: "worker-1-7" };
		expect(await settleWorker(spec, deps)).toMatchObject({ status: "completed" });
		const before = kinds(team);
		const unarmed = await settleWorker(other, deps);
		expect(unarmed).toEqual({ status: "failed", problem: null });
		expect(kinds(team)).toEqual(before);
	});

	test("that was never armed is left to whoever dispatched it", async () => {
		const { team, spec, deps } = await endedReader("research", found, { isArmed: false });
		expect(await settleWorker(spec, deps)).toEqual({ status: "failed", problem: null });
		expect(kinds(team)).toEqual(["assigned"]);
		expect(await claimOf(team)).toBe(spec.claim);
	});

	test("whose claim went to another one posts nothing", async () => {
		const { team, spec, deps } = await endedReader("research", found);
		await team.git("push", "--quiet", "--force", "origin", `HEAD:${CLAIM}`);
		expect(await settleWorker(spec, deps)).toMatchObject({
			status: "failed",
			problem: expect.stringContaining("CLAIM_LOST"),
		});
		expect(kinds(team)).toEqual(["assigned"]);
		expect(status(team)).toBe("In Progress");
	});

	test("tells no secret", async () => {
		const log = ({ env }: Team) =>
			logOf(JSON.stringify({ ...FOUND, findings: `the token ${env["GH_TOKEN"]}` }));
		const { team, spec, deps } = await endedReader("research", log);
		await settleWorker(spec, deps);
		expect(team.comments()[1]).toContain("the token");
		expect(team.comments().join("")).not.toContain(team.env["GH_TOKEN"]);
	});

	test("has its result told also where the board is gone", async () => {
		const { team, spec, deps } = await endedReader("research", found);
		const board = { owner: "acme", number: 99, statuses: {} };
		const elsewhere = { ...spec, configuration: { ...spec.configuration, board } };
		expect(await settleWorker(elsewhere, deps)).toEqual({
			status: "completed",
			problem: null,
		});
		expect(kinds(team)).toEqual(["assigned", "research", "cleared"]);
		expect(await claimOf(team)).toBeUndefined();
	});
});
