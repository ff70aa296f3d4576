import { tmpdir } from "node:os";
import { execa } from "execa";
import { describe, expect, test } from "vitest";
import { finishedDemo } from "./finished-demo.ts";
import { runCodexWorkers } from "./run-codex-workers.ts";

const gh = (await execa("gh", ["--version"], { reject: false })).exitCode === 0;

describe("the demo", () => {
	test.skipIf(!gh)(
		"opens one reviewed pull request after exactly two refusals, with gh",
		async () => {
			const demo = await runCodexWorkers(["demo", "--json"]);
			expect(JSON.parse(demo.stdout)).toMatchObject(finishedDemo);
			expect(JSON.parse(demo.stdout).blocked[0].command).toMatch(/^gh pr create/);
			expect(demo.exitCode).toBe(0);
		},
	);

	test("does the same where gh is not installed", async () => {
		const demo = await runCodexWorkers(["demo", "--json", "--no-gh"]);
		expect(JSON.parse(demo.stdout)).toMatchObject(finishedDemo);
		expect(JSON.parse(demo.stdout).blocked[0].command).toMatch(/^codex-workers pr create/);
		expect(demo.exitCode).toBe(0);
	});

	test("refuses to go on when the hooks are not trusted, and says so", async () => {
		const demo = await runCodexWorkers(["demo", "--no-trust"]);
		expect(demo.stderr).toMatch(/^GATE_NOT_ARMED: /m);
		expect(demo.stdout).not.toContain("Stop");
		expect(demo.exitCode).toBe(1);
	});

	test("says so in JSON, too, and never reports success", async () => {
		const demo = await runCodexWorkers(["demo", "--no-trust", "--json"]);
		expect(JSON.parse(demo.stdout)).toMatchObject({ ok: false, code: "GATE_NOT_ARMED" });
		expect(demo.exitCode).toBe(1);
	});

	test("shows the live list as plain lines where there is no terminal", async () => {
		const demo = await runCodexWorkers(["demo", "--no-gh"]);
		expect(demo.stdout).not.toContain("\u001B");
		expect(demo.stdout).toMatch(/✔ Worker: Open the pull request without a review: refused/);
		expect(demo.stdout).toContain("The gate refused 2 pull requests");
		expect(demo.stdout).not.toContain(tmpdir());
	});
});
