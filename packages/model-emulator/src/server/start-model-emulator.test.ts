import { expect, onTestFinished, test } from "vitest";
import type { StepEvent } from "../playing/step-event.ts";
import { anything, contains, denied, exitCode, matches, told } from "../story/expectation.ts";
import { patch } from "../story/patch.ts";
import { run } from "../story/run.ts";
import { say } from "../story/say.ts";
import { story } from "../story/story.ts";
import { together } from "../story/together.ts";
import { codexDouble } from "../testing/codex-double.ts";
import { type ModelEmulatorOptions, startModelEmulator } from "./start-model-emulator.ts";

async function start(options: ModelEmulatorOptions) {
	const emulator = await startModelEmulator(options);
	onTestFinished(emulator.close);
	return emulator;
}

const exited = (code: number, text: string) =>
	`Chunk ID: 1cb929\nWall time: 0.0000 seconds\nProcess exited with code ${code}\nOriginal token count: 1\nOutput:\n${text}`;
const BLOCKED = "Command blocked by PreToolUse hook: ";

test("a story is played response by response, and every step is told", async () => {
	const events: StepEvent[] = [];
	let time = 0;
	const emulator = await start({
		onStep: (event) => events.push(event),
		now: () => (time += 10),
		script: story("fix the bug", [
			say("I read the issue."),
			run("cat src/x.ts", { expect: contains("add") }),
			run("gh pr create", { title: "Open it", expect: denied(/review/) }),
			say("Done."),
		]),
	});
	const codex = codexDouble(emulator.baseUrl);

	expect((await codex.ask()).items).toEqual([
		{
			type: "message",
			role: "assistant",
			id: "msg_1",
			content: [{ type: "output_text", text: "I read the issue." }],
		},
		{
			type: "function_call",
			name: "exec_command",
			call_id: "call_1_1",
			arguments: '{"cmd":"cat src/x.ts","yield_time_ms":30000}',
		},
	]);
	expect(emulator.remaining).toBe(3);
	await codex.ask({ outputs: { call_1_1: exited(0, "const add = 1;\n") } });
	const reason = "no review artifact. Command: none";
	await codex.ask({ outputs: { call_2_1: `${BLOCKED}${reason}. Command: gh pr create` } });

	expect(emulator).toMatchObject({ finished: true, failure: undefined, remaining: 0 });
	expect(events.map(summary)).toEqual([
		["started", 0, 3, "cat src/x.ts"],
		["finished", "cat src/x.ts", { kind: "ran", exitCode: 0 }, 10, "const add = 1;\n"],
		["started", 1, 3, "Open it"],
		["finished", "Open it", { kind: "denied", reason }, 10, reason],
		["started", 2, 3, "Done."],
		["finished", "Done.", { kind: "ran" }, 0, ""],
	]);
	expect(emulator.steps.map(({ says }) => says)).toEqual(["I read the issue.", "", "Done."]);
	expect(emulator.steps[1]?.calls[0]?.action).toEqual({ kind: "run", command: "gh pr create" });
});

const summary = (event: StepEvent) =>
	event.type === "started"
		? [event.type, event.index, event.total, event.title]
		: [
				event.type,
				event.result.title,
				event.result.outcome,
				event.result.durationMs,
				event.result.output,
			];

test.each([
	[
		"an exit code other than 0",
		run("x"),
		exited(1, "no"),
		/exit code 0, got exit code 1, output "no"/,
	],
	["another exit code", run("x", { expect: exitCode(2) }), exited(1, ""), /exit code 2/],
	[
		"missing text",
		run("x", { expect: contains("a") }),
		exited(0, "b"),
		/containing "a", got .*"b"/,
	],
	[
		"text that does not match",
		run("x", { expect: matches(/a/g) }),
		exited(0, "b"),
		/matching \/a\/g/,
	],
	[
		"one of two expectations",
		run("x", { expect: [exitCode(0), contains("a")] }),
		exited(1, "a"),
		/exit code 0, got/,
	],
	[
		"a denial",
		run("x"),
		`${BLOCKED}a review is missing. Command: x`,
		/got a denial: a review is missing$/,
	],
	[
		"a denial whose reason has the text",
		run("x", { expect: contains("a") }),
		`${BLOCKED}a. Command: x`,
		/got a denial/,
	],
	[
		"no denial",
		run("x", { expect: denied() }),
		exited(0, `${BLOCKED}a`),
		/expected a denial, got exit code 0/,
	],
	[
		"another denial",
		run("x", { expect: denied(/claim/) }),
		`${BLOCKED}a. Command: x`,
		/matching \/claim\//,
	],
	["an error of Codex", run("x"), "unsupported call: exec_command", /got an error: unsupported/],
	[
		"a patch that does not apply",
		patch("*** Add File: a\n+a"),
		"apply_patch verification failed: no",
		/got an error/,
	],
	[
		"nothing told",
		run("x", { expect: told(/a/) }),
		exited(0, "a"),
		/be told something matching \/a\/, got nothing/,
	],
])("%s ends the story with an error that names the step", async (_, step, output, message) => {
	const emulator = await start({ script: story("the story", [step, say("done")]) });
	const codex = codexDouble(emulator.baseUrl);
	await codex.ask();
	const answer = await codex.ask({ outputs: { call_1_1: output } });
	const { error } = JSON.parse(answer.error);
	expect(answer.status).toBe(400);
	expect(error.message).toMatch(/^STORY_FAILED: "the story", step "(?:x|edit a)": expected /);
	expect(error.message).toMatch(message);
	expect(emulator.failure).toMatchObject({ story: "the story", step: step.title });
	expect(emulator.finished).toBe(false);
	expect(emulator.steps[0]?.outcome.kind).toBe("failed");
	expect((await codex.ask()).status).toBe(400);
});

test("anything may come back where anything is expected", async () => {
	const steps = [run("x", { expect: anything() }), run("y", { expect: anything() })];
	const emulator = await start({ script: story("s", [...steps, say("done")]) });
	const codex = codexDouble(emulator.baseUrl);
	await codex.ask();
	await codex.ask({ outputs: { call_1_1: `${BLOCKED}no. Command: x` } });
	await codex.ask({ outputs: { call_2_1: "unsupported call: exec_command" } });
	expect(emulator.finished).toBe(true);
});

test("a request beyond the end is a failure that says what Codex told the model", async () => {
	const emulator = await start({ script: story("s", [say("Done.")]) });
	const codex = codexDouble(emulator.baseUrl);
	await codex.ask();
	expect(emulator.finished).toBe(true);
	const { error } = await codex.ask({ told: "<hook_prompt>Report first.</hook_prompt>" });
	expect(error).toContain("one more, told");
	expect(error).toContain("Report first.");
	expect(emulator.finished).toBe(false);
});

test("a stop that a hook blocks is a step that expects to be told so", async () => {
	const emulator = await start({
		script: story("s", [
			say("Done?", { expect: told(/Report first/) }),
			run("report"),
			say("Done."),
		]),
	});
	const codex = codexDouble(emulator.baseUrl);
	expect((await codex.ask()).items).toHaveLength(1);
	expect(emulator).toMatchObject({ finished: false, remaining: 3 });
	const told_ = '<hook_prompt hook_run_id="stop:0:x">Report first.</hook_prompt>';
	expect((await codex.ask({ told: told_ })).items).toMatchObject([{ name: "exec_command" }]);
	expect(emulator.steps[0]).toMatchObject({ told: [told_], outcome: { kind: "ran" } });
});

test("several calls of one response are judged one by one", async () => {
	const emulator = await start({
		script: story("s", [
			together([run("a"), run("b", { expect: denied() }), run("c", { expect: exitCode(3) })]),
			say("done"),
		]),
	});
	const codex = codexDouble(emulator.baseUrl);
	expect((await codex.ask()).items.map(({ call_id }) => call_id)).toEqual([
		"call_1_1",
		"call_1_2",
		"call_1_3",
	]);
	await codex.ask({
		outputs: {
			call_1_3: exited(3, "C"),
			call_1_1: exited(0, "A"),
			call_1_2: `${BLOCKED}no. Command: b`,
		},
	});
	expect(emulator.finished).toBe(true);
	expect(emulator.steps[0]).toMatchObject({
		title: "a + b + c",
		outcome: { kind: "denied", reason: "no" },
		output: "A\nno\nC",
	});
});

test("a step fails with one of its calls, also where another was rightly denied", async () => {
	const steps = together([run("a", { expect: denied() }), run("b")]);
	const emulator = await start({ script: story("s", [steps, say("done")]) });
	const codex = codexDouble(emulator.baseUrl);
	await codex.ask();
	await codex.ask({ outputs: { call_1_1: `${BLOCKED}no. Command: a`, call_1_2: exited(1, "") } });
	expect(emulator.failure?.got).toBe('exit code 1, output ""');
	expect(emulator.steps[0]?.calls.map(({ outcome }) => outcome.kind)).toEqual(["denied", "failed"]);
});

test("an output that Codex leaves out is a failure", async () => {
	const emulator = await start({ script: story("s", [run("a"), say("done")]) });
	const codex = codexDouble(emulator.baseUrl);
	await codex.ask();
	expect((await codex.ask()).error).toContain("Codex sent no output for it");
});

test("a command that still runs is waited for within its step", async () => {
	const emulator = await start({ script: story("s", [run("make"), say("done")]) });
	const codex = codexDouble(emulator.baseUrl);
	await codex.ask();
	const running =
		"Chunk ID: 1\nWall time: 30.0 seconds\nProcess running with session ID 84216\nOriginal token count: 0\nOutput:\nhalf, ";
	const wait = await codex.ask({ outputs: { call_1_1: running } });
	expect(wait.items).toMatchObject([
		{
			name: "write_stdin",
			call_id: "call_1_1w",
			arguments: '{"session_id":84216,"chars":"","yield_time_ms":30000}',
		},
	]);
	expect(emulator.steps).toEqual([]);
	await codex.ask({ outputs: { call_1_1w: running } });
	await codex.ask({ outputs: { call_1_1ww: exited(0, "whole") } });
	expect(emulator.steps[0]).toMatchObject({
		output: "half, half, whole",
		outcome: { exitCode: 0 },
	});
	expect(emulator.finished).toBe(true);
});

test("a step may be made from what came back before", async () => {
	const emulator = await start({
		script: story("s", [
			run("id"),
			(past) => run(`use ${past.at(-1)?.output.trim()}`),
			say("done"),
		]),
	});
	const codex = codexDouble(emulator.baseUrl);
	await codex.ask();
	const { items } = await codex.ask({ outputs: { call_1_1: exited(0, "42\n") } });
	expect(items[0]?.["arguments"]).toContain('"use 42"');
});

test("a script or a listener that throws ends the run with what it threw", async () => {
	const thrower = (): never => {
		throw new RangeError("too far");
	};
	const byStep = await start({ script: story("s", [thrower, say("done")]) });
	expect((await codexDouble(byStep.baseUrl).ask()).error).toContain("RangeError: too far");
	const byListener = await start({ script: story("s", [say("done")]), onStep: thrower });
	expect((await codexDouble(byListener.baseUrl).ask()).error).toContain("RangeError: too far");
	expect(byListener.failure?.got).toContain("too far");
});

test("a code-mode model does the same through JavaScript", async () => {
	const emulator = await start({
		script: story("s", [run("ls", { expect: denied(/no/) }), say("done")]),
	});
	const codex = codexDouble(emulator.baseUrl, { mode: "code" });
	const { items } = await codex.ask();
	expect(items).toMatchObject([{ type: "custom_tool_call", name: "exec" }]);
	expect(items[0]?.["input"]).toContain('tools.exec_command({"cmd":"ls"');
	await codex.ask({
		outputs: {
			call_1_1: `Script failed\nWall time 0.0 seconds\nOutput:\nScript error:\n${BLOCKED}no. Command: ls`,
		},
	});
	expect(emulator.finished).toBe(true);
});

test("the mode can be forced", async () => {
	const emulator = await start({ script: story("s", [run("ls"), say("done")]), mode: "code" });
	expect((await codexDouble(emulator.baseUrl).ask()).items[0]?.["name"]).toBe("exec");
});

test("each conversation gets its own story, by its prompt", async () => {
	const emulator = await start({
		script: ({ messages }) =>
			messages.at(-1) === "refused"
				? undefined
				: story(`${messages.at(-1)}`, [run("x"), say("done")]),
	});
	const [one, two, three] = ["1", "2", "refused"].map((prompt) =>
		codexDouble(emulator.baseUrl, { threadId: prompt, prompt }),
	);
	await one?.ask();
	await two?.ask();
	await two?.ask({ outputs: { call_1_1: exited(0, "") } });
	expect(emulator.finished).toBe(false);
	await one?.ask({ outputs: { call_1_1: exited(0, "") } });
	expect(emulator.finished).toBe(true);
	expect(emulator.steps.map((step) => step.story)).toEqual(["2", "2", "1", "1"]);
	expect((await three?.ask())?.error).toContain("thread refused");
});

test("a second conversation of a single story is a failure", async () => {
	const emulator = await start({ script: story("s", [say("done")]) });
	await codexDouble(emulator.baseUrl).ask();
	const { status } = await codexDouble(emulator.baseUrl, { threadId: "thread-2" }).ask();
	expect(status).toBe(400);
	expect(emulator.failure?.got).toBe("thread thread-2");
});

test("a request that is no turn of the conversation is answered without taking a step", async () => {
	const emulator = await start({ script: story("s", [say("done")]) });
	const aside = await codexDouble(emulator.baseUrl, { kind: "compaction" }).ask();
	expect(aside.status).toBe(200);
	expect(emulator.steps).toEqual([]);
	expect(emulator.requests.records.map(({ kind }) => kind)).toEqual(["auxiliary"]);
	expect((await codexDouble(emulator.baseUrl).ask()).status).toBe(200);
	expect(emulator.finished).toBe(true);
});

test.each([
	["GET", "/v1/models", undefined, 501],
	["POST", "/v1/chat/completions", "{}", 501],
	["POST", "/v1/responses?x", "{}", 501],
	["POST", "/v1/responses", "{", 400],
	["POST", "/v1/responses", "[]", 400],
	["POST", "/v1/responses", '{"input":"text"}', 400],
])("%s %s with %s is refused and recorded", async (method, path, body, status) => {
	const emulator = await start({ script: story("s", [say("done")]) });
	const url = new URL(path, emulator.baseUrl);
	const response = await fetch(url, { method, ...(body === undefined ? {} : { body }) });
	expect(response.status).toBe(status);
	expect(emulator.requests.records).toMatchObject([{ method, path, status, kind: "refused" }]);
	expect(emulator.steps).toEqual([]);
});

test("every request is counted; the newest are kept, long bodies cut", async () => {
	const emulator = await start({ script: story("s", [say("done")]) });
	const body = "x".repeat(100_000);
	await fetch(`${emulator.baseUrl}/responses`, { method: "POST", body });
	expect(emulator.requests.records[0]).toMatchObject({ bytes: 100_000 });
	expect(emulator.requests.records[0]?.body).toHaveLength(65_536);
	for (let sent = 0; sent < 500; sent += 1) await fetch(emulator.baseUrl).then((r) => r.text());
	expect(emulator.requests.count).toBe(501);
	expect(emulator.requests.records).toHaveLength(500);
	expect(emulator.requests.records[0]?.path).toBe("/v1");
});

test("nothing answers after close, which may be called twice and ends open connections", async () => {
	const emulator = await start({ script: story("s", [say("done")]) });
	const half = fetch(`${emulator.baseUrl}/responses`, {
		method: "POST",
		body: new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode("{")) }),
		duplex: "half",
	});
	const cut = expect(half).rejects.toThrow();
	await fetch(emulator.baseUrl);
	await emulator.close();
	await emulator.close();
	await cut;
	await expect(fetch(emulator.baseUrl)).rejects.toThrow();
});

test("a port that is taken is an error", async () => {
	const { baseUrl } = await start({ script: story("s", [say("done")]) });
	const port = Number(new URL(baseUrl).port);
	await expect(startModelEmulator({ script: story("s", [say("x")]), port })).rejects.toMatchObject({
		code: "EADDRINUSE",
	});
});
