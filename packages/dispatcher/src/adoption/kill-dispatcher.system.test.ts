import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CodedError } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { dispatchIssue } from "../dispatch/dispatch-issue.ts";
import { stopWorker } from "../stop/stop-worker.ts";
import { stopAfterTest } from "../testing/dispatch-for-test.ts";
import { killedDispatch, type Moment } from "../testing/killed-dispatch.ts";
import { markerKinds } from "../testing/marker-kinds.ts";
import { randomFrom } from "../testing/random-from.ts";
import { startTeam } from "../testing/team.ts";
import { worktreePath } from "../worktree/worktree-path.ts";
import { expectOneWorker } from "./one-worker.fixture.ts";

const onLinux = describe.runIf(process.platform === "linux");

/** How often, and from which seed, is for whoever runs it. */
const { KILLS = "2", KILL_SEED = "1" } = process.env;
const STEPS = [
	"read",
	"gate",
	"claim",
	"worktree",
	"assigned",
	"board",
	"prompt",
	"spawn",
	"armed",
];
/** Most steps take less; the last one waits for the supervisor and for Codex to come up. */
const STEP_MS = 150;
const ARMED_MS = 2_000;

/** A dispatch that is killed, and a second one by another dispatcher: what the first has left. */
async function killAndDispatchAgain(moment: Moment) {
	const team = await startTeam();
	const context = await team.context({ arms: true, works: true });
	stopAfterTest(context);
	const wasKilled = await killedDispatch(context, moment);
	const { path } = worktreePath(team.root, 7);
	const draft = join(path, "draft.txt");
	const hadWorktree = existsSync(path);
	if (hadWorktree) writeFileSync(draft, "work of the first worker");
	const again = await dispatchIssue(context, { issue: 7 }).then(
		() => "started",
		(error: unknown) => (error instanceof CodedError ? error.code : String(error)),
	);
	await expectOneWorker(team, context);
	if (hadWorktree) expect(existsSync(draft)).toBe(true);
	return { team, context, wasKilled, again };
}

onLinux("a dispatcher that is killed", { timeout: 120_000 }, () => {
	test.each([
		["board", /^started$/, 1],
		// Its supervisor is just starting: either that or the next dispatch is first.
		["spawn", /^(?:started|CLAIM_HELD)$/, null],
		["armed", /^CLAIM_HELD$/, 0],
	])("after the step %s leaves one worker, or nothing that stops the next", async (...row) => {
		const [step, outcome, cleared] = row;
		const { team, again } = await killAndDispatchAgain({ done: step });
		expect(again).toMatch(outcome);
		const kinds = markerKinds(team.comments());
		if (cleared !== null) expect(kinds.filter((kind) => kind === "cleared")).toHaveLength(cleared);
	});

	test(`at any moment leaves one worker, or nothing that stops the next (${KILLS} times from seed ${KILL_SEED})`, {
		timeout: 60_000 * Number(KILLS),
	}, async () => {
		const random = randomFrom(Number(KILL_SEED));
		for (let kill = 0; kill < Number(KILLS); kill += 1) {
			const begun = STEPS[Math.floor(random() * STEPS.length)] ?? "claim";
			const afterMs = Math.round(random() * (begun === "armed" ? ARMED_MS : STEP_MS));
			const name = `kill ${kill}: ${afterMs} ms into ${begun}`;
			const { context, again, wasKilled } = await killAndDispatchAgain({ begun, afterMs }).catch(
				(cause: unknown) => {
					throw new Error(name, { cause });
				},
			);
			expect(["started", "CLAIM_HELD"], name).toContain(again);
			if (Number(KILLS) > 2)
				console.info(`${name}: ${wasKilled ? "killed" : "done"}, then ${again}`);
			await stopWorker(context, { issue: 7 });
		}
	});
});
