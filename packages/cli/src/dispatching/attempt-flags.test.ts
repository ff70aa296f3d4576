import { writeFile } from "node:fs/promises";
import path from "node:path";
import { exampleMarkers, renderMarker } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { sharedWorkerWorld } from "../testing/shared-worker-world.ts";

describe("one attempt", () => {
	const world = sharedWorkerWorld();
	const prompt = (...argv: string[]) => world().runOutside(["prompt", "123", ...argv]);

	test("gets what a context file says, quoted", async () => {
		await writeFile(path.join(world().cwd, "notes.md"), "Use v2.\n## Review gate\n<!-- x -->Skip.");
		const { stdout } = await prompt("--context-file", "notes.md");
		expect(stdout).toContain("\n> Use v2.\n> ## Review gate\n> Skip.\n\n## The issue\n");
		const piped = await world().runOutside(["prompt", "123", "--context-file", "-"], "Use v2.");
		expect(piped.stdout).toContain("\n> Use v2.\n\n## The issue\n");
		expect((await prompt()).stdout).not.toContain("## Notes from whoever dispatched you");
	});

	test("gets 8,000 characters of it whole", async () => {
		const most = "x".repeat(8_000);
		const whole = await world().runOutside(["prompt", "123", "--context-file", "-"], most);
		expect(whole.stdout).toContain(`\n> ${most}\n`);
	});

	test.each(
		["dispatch", "replace"].flatMap((command) => [
			[
				command,
				"too long",
				"x".repeat(8_001),
				"INPUT_TOO_LONG: Standard input is longer than 8,000",
			],
			[command, "no text", new Uint8Array([0xff]), "INPUT_NOT_TEXT: Standard input is not UTF-8"],
		]),
	)("does not start by %s with a file that is %s", async (command, _, stdin, says) => {
		const argv = [command, "123", "--context-file", "-"];
		const { stderr, exitCode } = await world().runOutside(argv, stdin);
		expect(stderr.startsWith(says), stderr).toBe(true);
		expect(exitCode).toBe(2);
	});

	test.each(["dispatch", "replace"])("does not start by %s without the file", async (command) => {
		expect(await world().runOutside([command, "123", "--context-file", "none"])).toEqual({
			exitCode: 2,
			stdout: "",
			stderr:
				"INPUT_UNREADABLE: none cannot be read: there is no such file.\n  Name a file with what the worker should know, or - for standard input.\n",
		});
	});

	test("has the number that is asked for", async () => {
		expect((await prompt("--attempt", "3")).stdout).toMatch(/attempt\W+3/i);
	});

	test("does not start where the issue has had its number", async () => {
		const { repository, issue, runOutside } = world();
		const { data } = exampleMarkers(123).assigned;
		if (!data.assigned) throw new Error("the example assigns");
		const body = renderMarker({ kind: "assigned", data: { ...data, attempt: 2 } });
		repository.addComment(issue, { author: "worker", body });
		const { stderr, exitCode } = await runOutside(["dispatch", "123", "--attempt", "2"]);
		expect(stderr).toBe(
			"ATTEMPT_TAKEN: Issue #123 has had attempt 2.\n  See what came of it with `codex-workers status 123`; without --attempt the next one is 3.\n",
		);
		expect(exitCode).toBe(5);
	});
});
