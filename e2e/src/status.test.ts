import { say, run as step, story } from "@codex-workers/model-emulator";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import * as z from "zod";
import { onTerminal } from "./on-terminal.ts";
import { openWorld } from "./open-world.ts";

const sleeper = story("a worker that takes its time", [
	step("sleep 300", { title: "sleep" }),
	say("awake"),
]);
const HOSTILE = "Add \u001B]0;owned\u0007 a file\u202E";

/** What one line of `--json` must at least be; the whole shape is the command line's own affair. */
const Line = z.object({
	ok: z.literal(true),
	workers: z.array(z.object({ issue: z.number(), status: z.string() })),
	gitHub: z.object({ silentSince: z.string().nullable() }),
});
const linesOf = (stdout: string) =>
	stdout
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => Line.parse(JSON.parse(line)));

/** A worker that runs. */
async function workingWorld() {
	const world = await openWorld(sleeper);
	world.issue.title = HOSTILE;
	expect((await world.run("dispatch", "123")).exitCode).toBe(0);
	const env = await world.github.ghEnvironment("worker");
	const terminal = (columns: number, ...args: string[]) =>
		onTerminal(args, { cwd: world.checkout, env, columns });
	return { ...world, terminal };
}

/** Everything a process has printed so far. */
function heard(started: { stdout: NodeJS.ReadableStream | null }): { text: () => string } {
	const chunks: string[] = [];
	started.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
	return { text: () => chunks.join("") };
}

const soon = { timeout: 30_000, interval: 50 };

describe("status", () => {
	test("is readable in a terminal of 40 columns, and --watch draws it there until Ctrl-C", async () => {
		const { terminal } = await workingWorld();
		const once = await terminal(40, "status");
		expect(once.exitCode).toBe(0);
		expect(once.stdout).toMatch(/^#123 {2}running {2}Add \]0;owned a file\r$/m);
		expect(once.stdout).toMatch(/^ {2}worker-\d+-123, attempt 1,/m);
		expect(once.stdout.replaceAll(/[\r\n]/g, "")).not.toMatch(/\p{C}/u);
		for (const line of once.stdout.split("\r\n")) expect(line.length).toBeLessThanOrEqual(40);

		const watch = terminal(40, "status", "--watch");
		const screen = heard(watch);
		await vi.waitFor(() => expect(screen.text()).toContain("Ctrl-C to end"), soon);
		watch.stdin?.write("\u0003");
		const ended = await watch;
		expect(ended.exitCode).toBe(130);
		expect(screen.text()).toContain("\u001B[?25l");
		expect(screen.text().trimEnd().endsWith("\u001B[?25h")).toBe(true);
		expect(screen.text()).not.toContain("    at ");
	});

	test("--watch prints a block or a line for each change where nobody sees a terminal", async () => {
		const { run } = await workingWorld();
		const blocks = run("status", "--watch", "--interval", "5");
		const lines = run("status", "123", "--watch", "--json", "--interval", "5");
		onTestFinished(() => {
			for (const one of [blocks, lines]) one.kill("SIGKILL");
		});
		const [text, json] = [heard(blocks), heard(lines)];
		await vi.waitFor(() => {
			expect(text.text()).toMatch(/^\d{4}-.*Z\nissue +status[^\n]*\n#123 +running /);
			expect(linesOf(json.text())).toMatchObject([{ workers: [{ status: "running" }] }]);
		}, soon);
		expect((await run("stop", "123")).exitCode).toBe(0);
		await vi.waitFor(() => {
			expect(text.text()).toMatch(/\n#123 +failed /);
			expect(linesOf(json.text()).at(-1)).toMatchObject({ workers: [{ status: "failed" }] });
		}, soon);
		expect(text.text()).not.toContain("\u001B");
		for (const watch of [blocks, lines]) {
			watch.kill("SIGINT");
			expect(await watch).toMatchObject({ exitCode: 130, stderr: "" });
		}
	});

	test("--watch says that GitHub is away, and goes on", async () => {
		const { run, github } = await workingWorld();
		const watch = run("status", "--watch", "--json", "--interval", "5");
		onTestFinished(() => void watch.kill("SIGKILL"));
		const json = heard(watch);
		await vi.waitFor(() => expect(linesOf(json.text())).toHaveLength(1), soon);
		github.inject({ match: "LookAtWork", times: 1, status: 401 });
		await vi.waitFor(() => {
			expect(linesOf(json.text()).map(({ gitHub }) => gitHub.silentSince === null)).toEqual([
				...[true, false, true],
			]);
		}, soon);
		watch.kill("SIGINT");
		expect(await watch).toMatchObject({ exitCode: 130 });
	});
});

describe("logs", () => {
	test("--follow ends with the worker", async () => {
		const { run } = await workingWorld();
		const follow = run("logs", "123", "--follow");
		onTestFinished(() => void follow.kill("SIGKILL"));
		const text = heard(follow);
		await vi.waitFor(() => expect(text.text()).toMatch(/^thread /m), soon);
		await run("stop", "123");
		expect((await follow).exitCode).toBe(0);
		const none = await run("logs", "worker-1-99");
		expect(none).toMatchObject({ exitCode: 1, stdout: "" });
		expect(none.stderr).toMatch(/^LOG_NOT_FOUND: .*\n {2}\S/);
	});
});
