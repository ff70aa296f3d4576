import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkPullRequest } from "@codex-workers/gate-hook";
import { createClientMeter, type GitHubClient, type OpenPullRequest } from "@codex-workers/github";
import { Configuration } from "@codex-workers/protocol";
import { execa } from "execa";
import * as fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { namedIssues } from "./named-issues.ts";

const repository = { owner: "acme", name: "widget" };

const pull = (more: Partial<OpenPullRequest>): OpenPullRequest => ({
	id: "PR_1",
	number: 1,
	url: "",
	title: "",
	body: "",
	isDraft: false,
	isFromFork: false,
	head: "topic",
	headOid: "a".repeat(40),
	base: "main",
	commitMessages: [],
	linkedIssues: [],
	isLinkedToMore: false,
	...more,
});

test.each<[string, Partial<OpenPullRequest>, { closing: number[]; all: number[] }]>([
	["nothing", {}, { closing: [], all: [] }],
	["its branch", { head: "feature/3-x" }, { closing: [], all: [3] }],
	["its text", { title: "fixes #4", body: "Closes #5" }, { closing: [4, 5], all: [4, 5] }],
	[
		"a link by hand",
		{ linkedIssues: [{ number: 6, repository: "Acme/Widget" }] },
		{ closing: [6], all: [6] },
	],
	[
		"a link to another repository",
		{ linkedIssues: [{ number: 6, repository: "acme/other" }] },
		{ closing: [], all: [] },
	],
	[
		"all of them the same",
		{
			head: "feature/7",
			body: "Closes #7",
			linkedIssues: [{ number: 7, repository: "acme/widget" }],
		},
		{ closing: [7], all: [7] },
	],
])("a pull request names by %s", (_, more, issues) => {
	expect(namedIssues(pull(more), repository)).toMatchObject(issues);
});

const words = fc.constantFrom("Closes #1", "fixes #2", "see #3", "closes acme/widget#1", "x", "");
const heads = fc.constantFrom("topic", "feature/1-x", "feature/2", "fix/issue-1-x", "feature/x");
const links = fc.array(
	fc.record({
		number: fc.constantFrom(1, 2),
		repository: fc.constantFrom("acme/widget", "acme/other"),
	}),
	{ maxLength: 2 },
);

test("it names one issue exactly where the gate sees one", { timeout: 30_000 }, async () => {
	const folder = mkdtempSync(path.join(tmpdir(), "named-issues-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const env = { PATH: process.env["PATH"], HOME: folder };
	await execa("git", ["init", "--quiet", folder], { env, extendEnv: false });
	const { trust } = Configuration.parse({});
	await fc.assert(
		fc.asyncProperty(words, words, heads, links, async (title, body, head, linkedIssues) => {
			const { all, texts } = namedIssues(pull({ title, body, head, linkedIssues }), repository);
			let isAsked = false;
			const client: GitHubClient = {
				run: async () => {
					isAsked = true;
					throw new Error("asked");
				},
				sleep: async () => undefined,
				meter: createClientMeter(),
				permissions: async () => "unreadable",
			};
			const check = checkPullRequest(client, {
				repository: "acme/widget",
				trust,
				place: { folder, env },
				proposal: { repository: "acme/widget", texts, branch: head, base: "main" },
			});
			const verdict = await check.catch(() => undefined);
			const isRefused = verdict?.type === "refused" && verdict.rules.includes("issue-known");
			expect(isAsked).toBe(all.length === 1);
			expect(isRefused).toBe(all.length !== 1);
		}),
		{ numRuns: 20 },
	);
});
