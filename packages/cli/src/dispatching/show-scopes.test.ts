import { expect, test } from "vitest";
import { commandLine } from "../testing/command-line.ts";
import { workerWorld } from "../testing/worker-world.ts";

test("each scope is shown with the arguments of Codex and what the gate lets through", async () => {
	const world = await workerWorld();
	const { stdout, exitCode } = await world.runOutside(["scopes", "--json"]);
	expect(exitCode).toBe(0);
	expect(JSON.parse(stdout)).toMatchObject({
		ok: true,
		scopes: [
			{ scope: "standard", default: true, gate: { edits: true, pullRequests: "review" } },
			{ scope: "research", default: false, gate: { edits: false, pullRequests: "never" } },
			{ scope: "review", codex: expect.arrayContaining(["--cd=<worktree>"]) },
		],
	});
	const lines = (await world.runOutside(["scopes"])).stdout.split("\n");
	expect(lines.filter((line) => /^\w/.test(line))).toEqual([
		"standard (the configured one)",
		"research",
		"review",
	]);
	expect(lines).toContain("    --sandbox=read-only");
	expect(lines).toContain(`    -c 'web_search="live"'`);
	expect(lines).toContain("  MCP tools: none");
});

test("a scope that nobody knows is a mistake in use", async () => {
	expect(await commandLine(["dispatch", "7", "--scope", "all"])).toMatchObject({
		exitCode: 2,
		stderr: expect.stringContaining("standard, research, review"),
	});
});
