import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { isTestRun } from "./is-test-run.ts";
import { readLastWords } from "./read-last-words.ts";

const TEST = ["pnpm", "test"];

describe("a run of the configured tests", () => {
	test.each([
		"/bin/bash -lc 'pnpm test'",
		"bash -c 'pnpm test'",
		"/usr/bin/bash -lc 'pnpm test 2>&1'",
		"bash -lc 'cd /src/widget && pnpm test'",
		"bash -lc 'cd packages/a && pnpm test 2>&1'",
		`bash -lc "cd '/src/my widget' && pnpm test"`,
		'bash -lc "pnpm test"',
	])("is %s", (command) => {
		expect(isTestRun(command, TEST)).toBe(true);
	});

	test.each([
		"bash -lc 'pnpm test | tail'",
		"bash -lc 'pnpm test 2>&1 | tail -5'",
		"bash -lc 'pnpm test || true'",
		"bash -lc 'pnpm test; true'",
		"bash -lc 'pnpm test:lint'",
		"bash -lc 'pnpm test --filter a'",
		"bash -lc 'pnpm test && git push'",
		"bash -lc 'cd a || pnpm test'",
		"bash -lc 'cd a; pnpm test'",
		"bash -lc 'cd $(evil) && pnpm test'",
		`bash -lc 'rg "pnpm test"'`,
		`bash -lc 'echo pnpm test'`,
		"bash -lc 'pnpm test\ntrue'",
		"bash -lc 'pnpm test' 'more'",
		"pnpm test",
		"bash -lc ''",
		"",
	])("is not %j", (command) => {
		expect(isTestRun(command, TEST)).toBe(false);
	});

	test("is held against every argument as a word of its own", () => {
		const spaced = ["node", "--test", "a b.js"];
		expect(isTestRun(`bash -lc "node --test 'a b.js'"`, spaced)).toBe(true);
		expect(isTestRun("bash -lc 'node --test a b.js'", spaced)).toBe(false);
		expect(isTestRun("bash -lc 'true'", [])).toBe(false);
	});

	test("is the last one in the log; what only looks like one says nothing of the tests", async () => {
		const path = join(scratchFolder(), "events.jsonl");
		const ran = (command: string, exit_code: number) => {
			const item = { type: "command_execution", aggregated_output: "", status: "completed" };
			const event = { type: "item.completed", item: { id: "1", ...item, command, exit_code } };
			appendFileSync(path, `${JSON.stringify(event)}\n`);
		};
		ran("bash -lc 'pnpm test | tail'", 0);
		expect((await readLastWords(path, TEST)).tests).toBeNull();
		ran("bash -lc 'pnpm test'", 1);
		ran("bash -lc 'pnpm test || true'", 0);
		expect((await readLastWords(path, TEST)).tests).toMatchObject({ status: "failing" });
	});
});
