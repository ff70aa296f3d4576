import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { timeStarts } from "./time-starts.ts";

const place = { cwd: tmpdir(), env: { PATH: "/usr/bin:/bin" } };
const shell = (line: string) => ["/bin/sh", "-c", line] as const;

describe("programs that are started from a small shell", () => {
	test.each([
		["nothing", ""],
		["a line without an end, and quotes", `it's "$HOME" \\n`],
		["what fits into no pipe", "0123456789".repeat(10_000)],
	])("read %s to its end, each time", async (_, input) => {
		const starts = { commands: [["/bin/cat"] as const], input, times: 2 };
		expect((await timeStarts(starts, place)).said).toBe(input.repeat(2));
	});

	test("are started in order, so many times, behind what comes before", async () => {
		const commands = [shell("echo $PLACE one"), shell("echo two")];
		const starts = { commands, times: 2, before: "PLACE=at; export PLACE" };
		expect((await timeStarts(starts, place)).said).toBe("at one\ntwo\nat one\ntwo\n");
	});

	test("are told by their exit codes when they fail", async () => {
		const { said } = await timeStarts({ commands: [shell("exit 3")], times: 2 }, place);
		expect(said).toBe("exit 3\nexit 3\n");
	});

	test("are timed without what comes before them", async () => {
		// On a busy machine the beginning is seen late, by less than half of what is timed.
		const starts = { commands: [["/bin/sleep", "0.2"] as const], times: 5, before: "sleep 0.5" };
		const began = performance.now();
		const { milliseconds } = await timeStarts(starts, place);
		const all = performance.now() - began;
		expect(milliseconds).toBeGreaterThanOrEqual(100);
		expect(all - 5 * milliseconds).toBeGreaterThanOrEqual(500);
	});

	test("have that shell as their parent", async () => {
		const folder = await mkdtemp(path.join(tmpdir(), "starts-"));
		onTestFinished(() => rm(folder, { recursive: true }));
		const commands = [shell('echo "$PPID" >parent')];
		await timeStarts(
			{ commands, times: 1, before: 'echo "$$" >starter' },
			{ ...place, cwd: folder },
		);
		const read = (name: string) => readFile(path.join(folder, name), "utf8");
		expect(await read("parent")).toBe(await read("starter"));
	});

	test("are not timed when the shell ends before them", async () => {
		const starts = { commands: [shell("true")], times: 1, before: "exit 1" };
		await expect(timeStarts(starts, place)).rejects.toThrow(/ended early/);
	});
});
