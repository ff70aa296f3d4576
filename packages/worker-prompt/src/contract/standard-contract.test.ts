import {
	parseChangeTitle,
	parseCommitMessage,
	parsePullRequestBody,
	REVIEW_CRITERIA,
	SECURITY_PATTERNS,
	TURN_TABLE,
} from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { buildWorkerPrompt } from "../build-worker-prompt.ts";
import { FIRST_ATTEMPT } from "../testing/prompt-inputs.ts";

const prompt = buildWorkerPrompt(FIRST_ATTEMPT);

describe("the contract of a standard worker", () => {
	test.each([
		["only its issue", /Work only on issue #123/],
		["the project's standards", /Follow the project's standards/],
		["frequent commits", /Commit often/],
		["milestones on the issue", /Report milestones on the issue/],
		["tests before the pull request", /Test thoroughly before the pull request/],
		["the review and its artifact", /Review the whole change and post the review artifact before/],
		["every finding", /Deal with every review finding, without exception/],
		["a handover in time", /Prepare a handover when the turns run out/],
		["a clean end", /Leave by one of the four exits/],
		["no other issue", /Start work on another issue/],
		["no unrelated code", /Change code that has nothing to do with issue #123/],
		["no skipped tests", /Skip or weaken a test to save turns/],
		["no pull request on failing tests", /Open a pull request while a test fails/],
		["no pull request without the artifact", /Open a pull request without a review artifact/],
		["nothing unaddressed", /Leave a review finding unaddressed/],
		["no deferral without tracking", /or defer one without a tracking issue/],
		["no standard ignored", /Ignore the project's standards/],
		["the turn limit", /Go on after turn 100/],
		["other workers' branches", /Delete or change another worker's branch/],
		["permission to comment", /permitted to do this[\s\S]*Post comments on issue #123/],
		[
			"permission to push and propose",
			/Commit to your branch and push it[\s\S]*that one pull request/,
		],
		["where work ends", /Your work ends when that pull request is open/],
		["a push that the sandbox allows", /`git push origin HEAD`, without `-u`/],
		["what to ask of comments", /Anyone can write comments/],
	])("asks for %s", (_, sentence) => {
		expect(prompt).toMatch(sentence);
	});

	test("has the six steps of the startup checklist", () => {
		const steps = section("Startup checklist").match(/^\d\. /gm);
		expect(steps).toEqual(["1. ", "2. ", "3. ", "4. ", "5. ", "6. "]);
	});

	test("has an exact command for each of the four exits, and for every other comment", () => {
		const commands = [...prompt.matchAll(/^codex-workers (?<command>[a-z]+ [a-z]+) /gm)];
		expect(commands.map(({ groups }) => groups?.["command"])).toEqual([
			"report started",
			"report progress",
			"report error",
			"review post",
			"pr create",
			"report complete",
			"report handover",
			"report blocked",
			"report failed",
		]);
	});

	test("names every criterion, every security pattern and every phase", () => {
		for (const name of REVIEW_CRITERIA) expect(prompt).toContain(`"name": "${name}"`);
		for (const pattern of SECURITY_PATTERNS) expect(prompt).toContain(`\`${pattern}\``);
		for (const { from, phase } of TURN_TABLE) expect(prompt).toContain(`| ${from} | ${phase} |`);
	});

	test("has a commit message and a pull request that are as they must be", () => {
		const commit = hereDocument("MESSAGE");
		expect(parseCommitMessage(commit)).toMatchObject({ type: "commit" });
		expect(parsePullRequestBody(hereDocument("BODY", "pr create"))).toMatchObject({
			type: "body",
			body: { issue: 123, worker_id: FIRST_ATTEMPT.worker.id, attempt: 1 },
		});
		const title = /pr create --title '(?<title>[^']+)'/.exec(prompt)?.groups?.["title"] ?? "";
		expect(parseChangeTitle(title)).toMatchObject({ type: "title" });
	});

	test.each([
		["an option that Codex does not have", /--allowedTools|--full-auto|--max-turns/],
		["tools of other programs", /mcp__|TodoWrite|codex-subagent|Task tool|Skill tool/],
		["a handover in a file", /\.orchestrator/],
		["a review of the last commit only", /HEAD~1/],
		["a push that writes git's configuration", /git push -u|--set-upstream|git config/],
		["a forced push", /push[^\n]*(?:--force|-f\b)/],
		["a placeholder in brackets", /\[(?:WORKER_ID|ISSUE|N|type|YES\|NO)\]/],
		["a table cell with a pipe", /\[YES/],
		["pictures", /\p{Extended_Pictographic}/u],
		["gh's own creation of pull requests", /gh pr create/],
		["the base branch of somebody else", /origin\/master/],
	])("does not repeat %s", (_, mistake) => {
		expect(prompt).not.toMatch(mistake);
	});

	test("takes base, budget, command and patterns from its input", () => {
		const other = buildWorkerPrompt({
			...FIRST_ATTEMPT,
			base: "release/it's",
			turns: 40,
			command: "/opt/cw",
			commands: { test: ["npm", "run", "test all"] },
			securityPatterns: ["**/vault/**"],
		});
		expect(other).toContain("git diff 'origin/release/it'\\''s...HEAD'");
		expect(other).toContain("| 38 | Critical |");
		expect(other).toContain("Hand over at turn 36");
		expect(other).toContain("/opt/cw review post --file -");
		expect(other).toContain("npm run 'test all'");
		expect(other).toContain("matches `**/vault/**`.");
		expect(other).not.toMatch(/codex-workers (?:report|review|pr)|pnpm|\*\*\/auth/);
	});

	test("says so where no file is security-sensitive by its name", () => {
		const none = buildWorkerPrompt({ ...FIRST_ATTEMPT, securityPatterns: [] });
		expect(none).toContain("## Security-sensitive changes\n\nNo file of this repository makes");
		expect(none).not.toContain("if one of them matches");
	});

	function hereDocument(word: string, command = ""): string {
		const from = prompt.indexOf(`<<'${word}'\n`, prompt.indexOf(command));
		const [text = ""] = prompt.slice(from).split(`\n${word}\n`);
		return text.replace(/^.*\n/, "");
	}

	function section(title: string): string {
		return prompt.split(`## ${title}\n`)[1]?.split("\n## ")[0] ?? "";
	}
});
