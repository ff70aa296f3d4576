import { describe, expect, test } from "vitest";
import { sharedWorkerWorld } from "../testing/shared-worker-world.ts";
import { BRANCH, workerWorld } from "../testing/worker-world.ts";

type State = "OPEN" | "MERGED" | "CLOSED";

describe("report complete", () => {
	const COMPLETE = ["report", "complete", "--summary", "add() adds", "--tests-passing", "3"];

	const world = sharedWorkerWorld();

	/** The worker's pull requests from #200 on; those of an earlier test that are too many are closed. */
	async function withPulls(...states: readonly State[]) {
		const { repository, ...others } = states.length === 0 ? await workerWorld() : world();
		await repository.commit({ branch: "another", files: { "y.ts": `${states}` } });
		const theirs = { title: "x", author: "worker", head: "another", number: 300 };
		if (repository.pulls().length === 0) await repository.addPullRequest(theirs);
		const own = () => repository.pulls().filter(({ headRefName }) => headRefName === BRANCH);
		for (let at = own().length; at < states.length; at += 1) {
			const base = `base-${at}`;
			await repository.commit({ branch: base, files: { "x.ts": `${at}` } });
			const pull = { title: "adds", author: "worker", head: BRANCH, base, number: 200 + at };
			await repository.addPullRequest(pull);
		}
		for (const [at, pull] of own().entries()) pull.state = states[at] ?? "CLOSED";
		return { repository, ...others };
	}

	test.each<[string, readonly State[], string[], number]>([
		["the one that is open", ["OPEN"], [], 200],
		["the one that is open among others", ["CLOSED", "OPEN", "MERGED"], [], 201],
		["the one that is named", ["OPEN", "OPEN"], ["--pull-request", "#201"], 201],
		["a merged one that is named", ["MERGED"], ["--pull-request", "200"], 200],
	])("is about %s", async (_, states, flags, number) => {
		const { run, posted } = await withPulls(...states);
		const ran = await run([...COMPLETE, ...flags, "--json"]);
		expect(JSON.parse(ran.stdout)).toMatchObject({ ok: true, pullRequest: number });
		expect(posted()).toMatchObject([
			{
				marker: {
					kind: "complete",
					data: { pull_request: number, issue: 123, branch: BRANCH, tests: { passing: 3 } },
				},
			},
		]);
	});

	test.each<[string, readonly State[], string[], RegExp]>([
		["none at all", [], [], /^PULL_REQUEST_MISSING: .*no open pull request/],
		["none that is open", ["CLOSED", "MERGED"], [], /^PULL_REQUEST_MISSING: /],
		["two that are open", ["OPEN", "OPEN"], [], /^PULL_REQUEST_AMBIGUOUS: [\s\S]*#20[01], #20[01]/],
		["one that is closed", ["CLOSED"], ["--pull-request", "200"], /^PULL_REQUEST_CLOSED: #200/],
		[
			"another branch's",
			["OPEN"],
			["--pull-request", "300"],
			/^PULL_REQUEST_MISSING: #300 [\s\S]*#200/,
		],
		["a number that is none", [], ["--pull-request", "999"], /^PULL_REQUEST_MISSING: #999/],
		["an issue", [], ["--pull-request", "123"], /^PULL_REQUEST_MISSING: #123/],
	])("posts nothing about %s", async (_, states, flags, why) => {
		const { run, issue } = await withPulls(...states);
		const ran = await run([...COMPLETE, ...flags]);
		expect(ran.stderr).toMatch(why);
		expect(ran).toMatchObject({ exitCode: 1, stdout: "" });
		expect(issue.comments).toEqual([]);
	});
});
