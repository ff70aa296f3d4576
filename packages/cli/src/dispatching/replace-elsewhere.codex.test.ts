import { access } from "node:fs/promises";
import path from "node:path";
import { awaitWorkerEnd, dispatchIssue, replaceWorker } from "@codex-workers/dispatcher";
import { anything, type Opening, run, say, story } from "@codex-workers/model-emulator";
import { expect, test, vi } from "vitest";
import { codexTeam } from "./codex-team.fixture.ts";

const ISSUE = { issue: 123 };
const COMMIT = 'echo one > file && git add file && git commit --quiet -m "feat: one"';

const told = (command: string, fields: object) =>
	run(`codex-workers ${command} --file - <<'JSON'\n${JSON.stringify(fields)}\nJSON`);

/** The first worker is killed in the middle of its work; the next one takes that over. */
const script = ({ messages }: Opening) => {
	const prompt = messages.at(-1) ?? "";
	const snapshot = /--source=(?<oid>[0-9a-f]+)/.exec(prompt)?.groups?.["oid"];
	return snapshot === undefined
		? story("first", [
				run(`${COMMIT}; echo half > half; sleep 300`, { expect: anything() }),
				say("never said"),
			])
		: story("second", [
				run(`git restore --source=${snapshot} -- half && git add half`),
				run('git commit --quiet -m "feat: the rest" && git push --quiet origin HEAD'),
				told("report handover", {
					reason: "That is enough.",
					tests: { status: "not_run", reason: "There are none." },
					next_steps: ["Go on with the rest of it."],
				}),
				say("done"),
			]);
};

test("another machine goes on from the snapshot and the handover, once the lease is over", {
	timeout: 120_000,
}, async () => {
	const { context, clone, model, repository } = await codexTeam(script);
	const first = await dispatchIssue(context, ISSUE);
	await vi.waitFor(() => access(path.join(first.worktree, "half")), { timeout: 60_000 });
	process.kill(first.pids.codex ?? 0, "SIGKILL");
	const ended = await awaitWorkerEnd(context, { workerId: first.workerId, ms: 60_000 });
	expect(ended).toMatchObject({ status: "handover_needed" });
	const branch = `refs/heads/${first.branch}`;
	const before = (await repository.refs())[branch];

	const elsewhere = { ...(await clone("elsewhere")), host: "host-b" };
	const wanted = { target: ISSUE, resume: true };
	await expect(replaceWorker(elsewhere, wanted)).rejects.toMatchObject({
		code: "WORKER_RUNNING",
	});
	const later = { ...elsewhere, now: () => Date.now() + 3_600_000 };
	const second = await replaceWorker(later, wanted);
	expect(second).toMatchObject({ attempt: 2, resumed: null, replaced: first.workerId });
	// What the first one never pushed is at origin before the second one begins.
	expect((await repository.refs())[branch]).not.toBe(before);
	const end = await awaitWorkerEnd(later, { workerId: second.workerId, ms: 60_000 });
	expect(model.failure).toBeUndefined();
	expect(end).toMatchObject({ reason: "exited", status: "handover_needed" });
});
