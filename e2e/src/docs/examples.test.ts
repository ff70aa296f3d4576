import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { newcomersWorld } from "./newcomers-world.ts";

const BIN = fileURLToPath(new URL("../../../packages/cli/bin/codex-workers.mjs", import.meta.url));
const ORCHESTRATOR = fileURLToPath(
	new URL("../../../examples/orchestrator/orchestrate.mjs", import.meta.url),
);
const WIDGET = fileURLToPath(new URL("../../../examples/widget", import.meta.url));

const Workflow = z.strictObject({
	name: z.string(),
	on: z.strictObject({ pull_request_target: z.object({ types: z.array(z.string()) }) }),
	permissions: z.record(z.string(), z.literal("read")),
	concurrency: z.object({ group: z.string() }),
	jobs: z.record(
		z.string(),
		z.object({
			"runs-on": z.string(),
			"timeout-minutes": z.number(),
			steps: z.array(
				z.strictObject({
					name: z.string().optional(),
					uses: z
						.string()
						.regex(/^actions\/[\w-]+@v\d+$/)
						.optional(),
					with: z.object({}).loose().optional(),
					env: z.record(z.string(), z.string()).optional(),
					run: z.string().optional(),
				}),
			),
		}),
	),
});

/** The repository of the example, cloned from the emulator, and a PATH whose `pnpm` and `npx` run its scripts. */
async function widgetWorld() {
	const world = await newcomersWorld(onTestFinished);
	const { checkout, root, env } = world;
	await cp(WIDGET, checkout, { recursive: true });
	const runner = [
		"#!/bin/sh",
		"shift",
		'script="$1"',
		"shift",
		'[ "$script" = codex-workers ] || set -- "$' + '{script%:prs}" "$@"',
		`exec '${process.execPath}' '${BIN}' "$@"`,
		"",
	].join("\n");
	for (const name of ["pnpm", "npx"]) {
		await writeFile(path.join(root, "bin", name), runner, { mode: 0o755 });
	}
	const node = path.dirname(process.execPath);
	const PATH = `${env.PATH}:${node}:/usr/bin:/bin`;
	const run = (program: string, args: readonly string[], change: Record<string, string> = {}) =>
		execa(program, args, {
			cwd: checkout,
			env: { ...env, PATH, NO_COLOR: "1", ...change },
			extendEnv: false,
			stdin: "ignore",
			reject: false,
		});
	return { ...world, run };
}

describe("the examples", () => {
	test("hold scripts that are commands of ours", async () => {
		const { scripts } = JSON.parse(await readFile(path.join(WIDGET, "package.json"), "utf8"));
		for (const [name, line] of Object.entries(scripts)) {
			expect(line).toBe(`codex-workers ${name.replace(":prs", "")}`);
		}
	});

	test("hold an orchestrator and a workflow that say what nobody has reviewed", async () => {
		const { run, repository, root } = await widgetWorld();
		await repository.commit({ branch: "feature/123-x", files: { file: "1" } });
		await repository.addPullRequest({
			...{ title: "feat: x (#123)", body: "Closes #123", author: "ada" },
			head: "feature/123-x",
		});
		const script = await auditScript();
		const check = async (NUMBER: string, change: Record<string, string> = {}) => {
			const RUNNER_TEMP = await mkdtemp(path.join(root, "runner-"));
			return await run("/bin/sh", ["-e", "-c", script], { NUMBER, RUNNER_TEMP, ...change });
		};
		const [round, refused, other, blind] = await Promise.all([
			run(process.execPath, [ORCHESTRATOR, "--once", "--dry-run"]),
			check("124"),
			check("125"),
			check("125", { GH_TOKEN: "gho_wrong" }),
		]);
		expect(round.stderr).toBe("");
		expect(round.exitCode).toBe(0);
		expect(round.stdout).toMatch(/^#123 waits: its pull request #124 is open$/m);
		expect(round.stdout).toMatch(/pull\/124: issue #123 has no trusted review artifact; /);
		expect(refused.stdout).toMatch(/^::error::issue #123 has no trusted review artifact\. Next/m);
		expect([refused, other, blind].map(({ exitCode }) => exitCode)).toEqual([1, 0, 1]);
	}, 120_000);
});

/** What the workflow's one step of its own runs. */
async function auditScript(): Promise<string> {
	const file = path.join(WIDGET, ".github/workflows/review-artifact.yml");
	const { jobs } = Workflow.parse(parse(await readFile(file, "utf8")));
	const scripts = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
	expect(scripts).toHaveLength(1);
	return scripts.join("\n");
}
