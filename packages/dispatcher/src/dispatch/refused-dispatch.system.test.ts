import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { acquireClaim } from "../claims/acquire-claim.ts";
import { writeClaim } from "../claims/write-claim.ts";
import { dispatchForTest as dispatch, stopAfterTest } from "../testing/dispatch-for-test.ts";
import { standInHooks } from "../testing/stand-in-hooks.ts";
import type { Team } from "../testing/team.ts";
import { startTeam } from "../testing/team.ts";
import { dispatchIssue } from "./dispatch-issue.ts";
import { CLAIM } from "./dispatch-on-seven.fixture.ts";

describe("a dispatch is refused, and nothing is changed", { timeout: 30_000 }, () => {
	type Prepare = (team: Team) => unknown;
	const launcher = (gate: string) => (team: Team) => ({ hooks: standInHooks(team.folder, gate) });

	test.each<[string, string, Prepare]>([
		["of an issue that does not exist", "ISSUE_NOT_FOUND", () => ({ issue: 99 })],
		[
			"of a closed issue",
			"ISSUE_CLOSED",
			({ issue }) => {
				issue.state = "CLOSED";
			},
		],
		[
			"that was edited after it was moved to Ready",
			"ISSUE_EDITED",
			({ issue }) => {
				issue.lastEditedAt = Date.now() + 1000;
			},
		],
		[
			"whose branch is proposed already",
			"PULL_REQUEST_OPEN",
			async ({ repository, bot }) => {
				const head = "feature/7-fix-it";
				await repository.commit({ branch: head, from: "main", files: { "a.txt": "a" } });
				await repository.addPullRequest({ title: "fix: it (#7)", author: bot, head });
			},
		],
		[
			"where the board is missing",
			"BOARD_NOT_FOUND",
			({ env }) => ({ env: { ...env, GITHUB_PROJECT_NUM: "8" } }),
		],
		[
			"where the board lacks a status",
			"BOARD_STATUS_UNKNOWN",
			({ github, env }) => {
				github.addBoard({ owner: "acme", number: 4, title: "Small", statuses: ["Ready"] });
				return { env: { ...env, GITHUB_PROJECT_NUM: "4" } };
			},
		],
		[
			"where the branch belongs to somebody else",
			"BRANCH_TAKEN",
			({ repository }) =>
				repository.commit({
					branch: "feature/7-fix-it",
					from: "main",
					message: "mine",
					files: { "mine.txt": "mine" },
				}),
		],
		[
			"when Codex would not trust the hooks",
			"GATE_NOT_ARMED",
			({ folder }) => ({ hooks: { ...standInHooks(folder), trust: false } }),
		],
		["when the gate lets everything through", "GATE_NOT_ARMED", launcher("exit 0")],
		["when the gate lets nothing through", "GATE_NOT_ARMED", launcher("echo no >&2; exit 2")],
		["when the gate crashes", "GATE_NOT_ARMED", launcher("exit 1")],
		[
			"when the gate is missing",
			"GATE_NOT_ARMED",
			({ folder }) => ({
				hooks: { ...standInHooks(folder), gate: { launcher: "/nowhere", bundle: "/nowhere" } },
			}),
		],
		["when Codex does not answer", "GATE_NOT_ARMED", () => ({ codexBinary: "/bin/false" })],
	])("%s: %s", async (_, code, prepare) => {
		const team = await startTeam();
		const before = Object.keys(await team.repository.refs());
		const { issue = 7, ...options } = Object(await prepare(team));
		const taken = Object.keys(await team.repository.refs());
		const context = await team.context({ arms: true }, options);
		await expect(dispatch(context, issue)).rejects.toMatchObject({ code });
		expect(Object.keys(await team.repository.refs())).toEqual(taken);
		expect(before).not.toContain(CLAIM);
		expect(team.comments()).toEqual([]);
		expect(team.board.status(team.issue)).toBe("Ready");
		expect(existsSync(`${team.root}-worker-7`)).toBe(false);
	});

	test("of an issue that another worker holds", async () => {
		const team = await startTeam();
		const context = await team.context({ arms: true }, { host: "host-b" });
		const claim = await writeClaim(context, { issue: 7, workerId: "worker-1-7", attempt: 1 });
		await acquireClaim(context, claim, { name: "feature/7-fix-it", base: null });
		const refusal = dispatch(await team.context());
		await expect(refusal).rejects.toMatchObject({
			code: "CLAIM_HELD",
			message: expect.stringContaining("worker-1-7 on host-b"),
		});
		expect(await team.refs()).toEqual([CLAIM]);
	});
});

describe("an issue that was edited", { timeout: 30_000 }, () => {
	test("is dispatched where the edits are accepted, and where they came before Ready", async () => {
		const team = await startTeam();
		const context = await team.context({ arms: true });
		stopAfterTest(context);
		team.issue.lastEditedAt = Date.now() + 60_000;
		const worker = await dispatchIssue(context, { issue: 7, acceptEdits: true });
		expect(worker.issue).toBe(7);

		const other = await startTeam();
		other.issue.lastEditedAt = Date.now() - 60_000;
		expect((await dispatch(await other.context({ arms: true }))).issue).toBe(7);
	});
});
