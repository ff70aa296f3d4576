import { CodedError } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { exampleView, exampleWorker, NOW } from "./fleet-view.fixture.ts";
import { statusLines } from "./status-lines.ts";

const nothing = { usage: null, claim: null, pull: null, scope: null } as const;
const several = exampleView([
	exampleWorker(),
	exampleWorker(
		{ ...nothing, issue: 7, workerId: "worker-5-7", attempt: 1 },
		{
			status: "failed",
			reason: "timed_out",
			exitCode: null,
			says: "It took longer than 240 minutes, and was ended. ".repeat(3).trim(),
		},
	),
	exampleWorker(
		{ ...nothing, issue: 9, workerId: null, attempt: null, title: "広い文字の題".repeat(9) },
		{
			status: "unknown",
			says: "It holds no claim.",
		},
	),
]);

describe("the workers", () => {
	test("have a line each on a pipe, whatever its length", async () => {
		expect(
			(await statusLines(exampleView(), undefined)).map((line) => line.split(/ {2,}/)),
		).toEqual([
			["issue", "status", "worker", "turns", "tokens", "active", "lease"],
			[
				...["#123", "running", "worker-1701523200-123", "attempt 2", "87/100 evaluate", "123k"],
				...["1 min ago", "18 min"],
				"pull request #124 draft: 1 failing, 2 pending, 3 passing; on host-a",
			],
		]);
	});

	test("have a few lines each in a terminal of 40 columns", async () => {
		expect((await statusLines(several, 40)).join("\n")).toMatchInlineSnapshot(`
			"#123  running  Make add() add
			  worker-1701523200-123, attempt 2,
			    standard
			  turns 87/100 evaluate, 123k tokens,
			    active 1 min ago
			  claimed 20 min ago, lease 18 min
			  pull request #124 draft: 1 failing,
			    2 pending, 3 passing
			  on host-a
			#7  failed  Make add() add
			  worker-5-7, attempt 1
			  It took longer than 240 minutes, and
			    was ended. It took longer than 240
			    minutes, and was ended. It took
			    longer than 240 minutes, and was
			    ended.
			#9  unknown
			  広い文字の題広い文字の題広い文字の題広
			  い文字の題広い文字の題広い文字の題広い
			  文字の題広い文字の題広い文字の題
			  nobody
			  It holds no claim."
		`);
	});

	test.each([40, 60, 80, 100, 200])(
		"are no wider than a terminal of %i columns",
		async (columns) => {
			for (const line of await statusLines(several, columns)) {
				const wide = [...line].filter(
					(character) => character > "\u1100" && character !== "…",
				).length;
				expect(line.length + wide, line).toBeLessThanOrEqual(columns);
			}
		},
	);

	test("have a line each where the terminal is wide enough for all of them", async () => {
		const lines = await statusLines(exampleView(), 200);
		expect(lines).toEqual(await statusLines(exampleView(), undefined));
	});

	test("show nothing that steers a terminal or turns the text around", async () => {
		const hostile = "a\u001b]0;title\u0007b\u202ec\u200bd\rforged\nline";
		const worker = exampleWorker(
			{
				untold: [{ workerId: "worker-9-123", why: hostile }],
				ignored: [{ kind: "review", url: hostile, reason: "malformed", why: hostile }],
			},
			{ status: "blocked", url: "https://x/1", says: hostile },
		);
		for (const columns of [undefined, 40, 200]) {
			const lines = await statusLines(
				exampleView([worker], {
					adoptions: [{ type: "adopted", workerId: "worker-9-123", issue: 123, why: hostile }],
				}),
				columns,
			);
			expect(lines.join("")).not.toMatch(/\p{C}/u);
		}
	});
});

describe("beside the workers it is told", () => {
	test("how to begin where there are none", async () => {
		expect(await statusLines(exampleView([]), 80)).toEqual([
			"No workers here. `codex-workers dispatch <issue>` starts one.",
		]);
	});

	test("once which comments do not count, however many workers are on the issue", async () => {
		const ignored = [
			{ kind: "review", url: "https://x/1", reason: "untrusted-author", why: "nobody knows them" },
		] as const;
		const worker = exampleWorker({ ignored: [...ignored] });
		expect((await statusLines(exampleView([worker, worker]), undefined)).slice(-3)).toEqual([
			"These comments look like markers and do not count:",
			"  review  https://x/1",
			"    nobody knows them",
		]);
	});

	test("which workers were found without a supervisor, but for those that nothing was done for", async () => {
		const about = { workerId: "worker-1-7", issue: 7 };
		const lines = await statusLines(
			exampleView([], {
				adoptions: [
					{ ...about, type: "adopted", why: "Its supervisor was gone." },
					{ ...about, type: "recovered", why: "Codex ended." },
					{ ...about, type: "left", why: "GIT_FAILED: no" },
				],
			}),
			undefined,
		);
		expect(lines.slice(0, 2)).toEqual([
			"worker-1-7 has a new supervisor: Its supervisor was gone.",
			"worker-1-7 was found dead: Codex ended.",
		]);
		expect(lines.join("")).not.toContain("GIT_FAILED");
	});

	test.each<[string, string, Parameters<typeof exampleView>[1]]>([
		[
			"that GitHub is silent, and of when what is shown is",
			"GitHub could not be read since 09:59:00 UTC. GITHUB_UNAVAILABLE: No. What it said at 09:58:00 UTC is shown.",
			{
				gitHub: {
					...{ lookedAt: NOW - 120_000, silentSince: NOW - 60_000, points: null },
					error: new CodedError("GITHUB_UNAVAILABLE", "No.", { hint: "Wait." }),
				},
			},
		],
		[
			"that GitHub has never answered",
			"GitHub has not answered since 09:59:55 UTC.",
			{ gitHub: { lookedAt: null, silentSince: NOW - 5_000, points: null, error: null } },
		],
	])("%s", async (_, line, change) => {
		expect((await statusLines(exampleView([], change), undefined)).at(-1)).toBe(line);
	});
});
