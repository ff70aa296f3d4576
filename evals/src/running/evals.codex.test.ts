import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import {
	anything,
	run,
	type Story,
	say,
	startModelEmulator,
	story,
} from "@codex-workers/model-emulator";
import { describe, expect, test } from "vitest";
import { evalsMain } from "./evals-main.ts";
import type { EvalResult } from "./run-evals.ts";

const CASES = `
skill: worker-handover
triggers:
  yes: [Pass this work on., Give this work to the next one.]
  no: [What is a handover?]
behaviour:
  - name: hands over
    prompt: Use $worker-handover. Hand over.
    scene: { branch: feature/123-x, changed: { src/add.js: "" } }
    checks: [{ posted: handover }, { commits: "^chore: " }, { ran: git push }]
  - name: says goodbye
    prompt: Use $worker-handover. Say goodbye.
    checks: [{ said: goodbye }, { pull_requests: 0 }, { ran: git push }]
`;
const UNANSWERED = `
skill: worker-handover
triggers: { yes: [], no: [A prompt that no story is for.] }
behaviour: []
`;

/** What the stand-in for a model does, by the end of the prompt. */
const STORIES: readonly [string, Story][] = [
	[
		"Pass this work on.",
		story("reads the skill", [
			run("cat .agents/skills/worker-handover/SKILL.md; sleep 60", { expect: anything() }),
			say("never said"),
		]),
	],
	["Give this work to the next one.", story("reads nothing", [say("Here you are.")])],
	["What is a handover?", story("answers", [say("It passes work on.")])],
	[
		"Hand over.",
		story("hands over", [
			run("echo 1 > half && git add half && git commit --quiet -m 'chore: save work (#123)'"),
			run("git push --quiet origin HEAD"),
			run("gh issue comment 123 --body-file .agents/skills/worker-handover/assets/handover.md"),
			say("Handed over."),
		]),
	],
	["Say goodbye.", story("says goodbye", [run('test -z "$OPENAI_API_KEY"'), say("goodbye")])],
];

/** Runs a file of them with a key, as `pnpm evals` would. */
async function evals(cases: string) {
	const folder = await mkdtemp(path.join(tmpdir(), "evals-"));
	await using model = await startModelEmulator({
		script: ({ messages }) =>
			STORIES.find(([words]) => messages.some((message) => message.endsWith(words)))?.[1],
	});
	const results: EvalResult[] = [];
	const complaints: string[] = [];
	await writeFile(path.join(folder, "worker-handover.yaml"), cases);
	const exitCode = await evalsMain({
		args: ["--skill", "worker-handover", "--jobs", "3"],
		folder,
		env: {
			...process.env,
			OPENAI_BASE_URL: model.baseUrl,
			OPENAI_API_KEY: "sk-not-a-key",
			EVALS_MODEL: "gpt-5.5",
		},
		stdout: (text) => results.push(JSON.parse(text)),
		stderr: (text) => complaints.push(text),
	});
	await rm(folder, { recursive: true });
	return { exitCode, results, complaints };
}

describe("evals, with the real codex and a stand-in for the model", { timeout: 60_000 }, () => {
	test("give one line per case, say what was missing, and end with code 1 when one is not ok", async () => {
		const { results, complaints, exitCode } = await evals(CASES);
		const lines = results.map(({ kind, case: name, ok, failures }) => [kind, name, ok, failures]);
		const missing = (check: object) => [{ end: "completed", why: null, failed: [check] }];
		expect(lines.sort()).toEqual([
			["behaviour", "hands over", true, []],
			// The key was not there for a command of the model: the goodbye was said.
			["behaviour", "says goodbye", false, missing({ ran: "git push" })],
			["trigger", "Give this work to the next one.", false, missing({ reads: true })],
			["trigger", "Pass this work on.", true, []],
			["trigger", "What is a handover?", true, []],
		]);
		expect(complaints).toEqual(["3 of 5 cases are ok\n"]);
		expect(exitCode).toBe(1);
	});

	test("hold no case for right that got no answer", async () => {
		const { results, exitCode } = await evals(UNANSWERED);
		const why = expect.stringContaining("STORY_FAILED");
		expect(results).toMatchObject([{ ok: false, failures: [{ end: "failed", why, failed: [] }] }]);
		expect(exitCode).toBe(1);
	});
});

test.each([
	[["--kind", "mood"], {}, /^EVALS_USAGE: /],
	[["--skill", "nobody"], {}, /^EVALS_UNKNOWN_SKILL: .*nobody/],
	[[], {}, /^EVALS_NO_MODEL: /],
	[[], { EVALS_MODEL: "gpt-5.5" }, /^EVALS_NO_KEY: /],
])("evals %j with %j are refused", async (args, env, sentence) => {
	const said: string[] = [];
	const exitCode = await evalsMain({
		...{ args, env, stdout: () => {} },
		stderr: (text) => said.push(text),
	});
	expect(said.join("")).toMatch(sentence);
	expect(exitCode).toBe(2);
});
