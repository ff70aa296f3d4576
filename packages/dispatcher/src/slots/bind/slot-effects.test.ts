import { NEXT_STEP_LIMITS } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { afterEnds } from "../../replacement/told-attempts.fixture.ts";
import { startTeam } from "../../testing/team.ts";
import { slotEffectsOf } from "./slot-effects-of.ts";

const ROOM = { max: 5, taken: 0, known: new Set<number>() };
const DISPATCH = { type: "dispatch", issue: 7, after: null, why: "" } as const;
const steps = NEXT_STEP_LIMITS;

describe("an action of a plan", { timeout: 30_000 }, () => {
	test("that goes on from a commit which nobody has leaves the issue to people", async () => {
		const { team, since } = await afterEnds("handover");
		await team.git("push", "--quiet", "origin", ":refs/heads/feature/7-fix-it");
		const { replace } = slotEffectsOf(await team.context(), { steps });
		const action = { type: "replace", issue: 7, why: "" } as const;
		await expect(replace(action, undefined, ROOM)).rejects.toMatchObject({
			code: "HANDOVER_HEAD_MISSING",
		});
		expect(since()).toEqual(["blocked", "cleared"]);
		expect(team.comments().at(-2)).toContain("which neither origin nor this checkout has");
		expect(team.board.status(team.issue)).toBe("Blocked");
	});

	test("is not performed once it is not wanted any more, and nothing is changed", async () => {
		const team = await startTeam();
		const { adopt, dispatch, release } = slotEffectsOf(await team.context(), { steps });
		const orphan = { type: "adopt", issue: 7, workerId: "worker-1-7", why: "" } as const;
		await expect(adopt(orphan, undefined, ROOM)).rejects.toMatchObject({ code: "WORKER_SEEN_TO" });
		await team.git("push", "--quiet", "origin", "HEAD:refs/codex-workers/claims/8");
		const full = dispatch(DISPATCH, undefined, { ...ROOM, max: 1 });
		await expect(full).rejects.toMatchObject({ code: "SLOTS_FULL" });
		const isMovedAway = { type: "release", issue: 7, workerId: "worker-1-7", why: "" } as const;
		await expect(
			release({ ...isMovedAway, isMovedAway: true }, undefined, ROOM),
		).rejects.toMatchObject({ code: "PLAN_OUTDATED", message: "Issue #7 is under Ready by now." });
		team.board.move(team.issue, "Backlog");
		await expect(dispatch(DISPATCH, undefined, ROOM)).rejects.toMatchObject({
			code: "PLAN_OUTDATED",
			message: "Issue #7 is under Backlog since it was looked at.",
		});
		expect(team.comments()).toEqual([]);
		expect(await team.refs()).toEqual(["refs/codex-workers/claims/8"]);
	});

	test("that was planned before the worker told an end is not performed either", async () => {
		const { team, since } = await afterEnds("handover");
		const { dispatch } = slotEffectsOf(await team.context(), { steps });
		await expect(dispatch(DISPATCH, undefined, ROOM)).rejects.toMatchObject({
			code: "PLAN_OUTDATED",
			message: "Issue #7 has changed since it was looked at.",
		});
		expect(since()).toEqual([]);
	});
});
