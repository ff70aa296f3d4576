import { readFile } from "node:fs/promises";
import { anything, run, say, story } from "@codex-workers/model-emulator";
import { expect, test, vi } from "vitest";
import * as z from "zod";
import { endedRecordOf } from "../ended-worker.ts";
import { openWorld } from "../open-world.ts";
import { expectCapturedPage } from "./captured-page.ts";
import { steadyJson } from "./steady-json.ts";

const BRANCH = "feature/123-add-a-file";
const WORK =
	'echo one > one.txt && git add . && git commit --quiet -m "feat: add a file (#123)" && git push --quiet origin HEAD; sleep 300';
const Pids = z.object({ pids: z.object({ codex: z.number() }) });
const Dispatched = z.object({ issues: z.tuple([Pids]) });

type World = Awaited<ReturnType<typeof openWorld>>;

/** Issue 123 in Ready, 124 too, and a model that pushes a commit and then takes its time. */
async function orchestratorsWorld() {
	const conversations: number[] = [];
	const world = await openWorld(() => {
		conversations.push(0);
		const command = conversations.length === 1 ? WORK : "sleep 300";
		return story("slow", [run(command, { expect: anything() }), say("never said")]);
	});
	const other = world.repository.addIssue({ number: 124, title: "Add more", author: "worker" });
	world.board.add(other, "Ready");
	const steady = steadyJson(world.root);
	const captures: Record<string, string> = {};
	const ask = async (name: string, ...args: string[]) => {
		const { stdout, exitCode } = await world.run(...args, "--json");
		captures[name] = steady(stdout);
		return { answer: JSON.parse(stdout), exitCode };
	};
	return { ...world, captures, ask };
}

/** Ends a worker's Codex as a crash does, and waits for what its supervisor makes of it. */
async function crash({ checkout }: World, answer: unknown): Promise<void> {
	process.kill(Pids.parse(answer).pids.codex, "SIGKILL");
	await endedRecordOf(checkout);
}

async function pushed({ repository }: World, branch: string): Promise<void> {
	await vi.waitFor(
		async () => {
			const refs = await repository.refs("refs/heads/");
			expect(refs[`refs/heads/${branch}`]).not.toBe(refs["refs/heads/main"]);
		},
		{ timeout: 30_000, interval: 50 },
	);
}

test("docs/orchestrating.md shows what the commands answer; `vitest -u` writes it anew", {
	timeout: 180_000,
}, async () => {
	const world = await orchestratorsWorld();
	const { ask, captures, repository } = world;
	const first = await ask("dispatch", "dispatch", "123");
	expect(first.answer).toMatchObject({ ok: true });
	await pushed(world, BRANCH);
	const [, , held] = await Promise.all([
		ask("dry-run", "dispatch", "--slots", "--max", "2", "--dry-run"),
		ask("status", "status"),
		ask("conflict", "dispatch", "123"),
	]);
	expect(held).toMatchObject({ answer: { code: "CLAIM_HELD" }, exitCode: 5 });
	await crash(world, Dispatched.parse(first.answer).issues[0]);
	const second = await ask("replace", "replace", "123");
	await crash(world, second.answer);
	const pull = { title: "feat: add a file (#123)", body: "Closes #123", author: "worker" };
	await repository.addPullRequest({ ...pull, head: BRANCH });
	const audit = await ask("audit", "audit");
	expect(audit.exitCode).toBe(3);
	await ask("cleanup", "cleanup", "123");
	await expectCapturedPage("orchestrating.md", captures);
});

test("the scripts that it names are those of the repository", async () => {
	const read = (file: string) => readFile(new URL(`../../../${file}`, import.meta.url), "utf8");
	const { scripts } = z
		.object({ scripts: z.record(z.string(), z.string()) })
		.parse(JSON.parse(await read("package.json")));
	const page = await read("docs/orchestrating.md");
	const named = [...page.matchAll(/^\| `pnpm ([\w:]+)/gm)].map(([, name]) => name ?? "");
	expect(new Set(named)).toEqual(
		new Set(["dispatch", "status", "replace", "cleanup", "audit:prs"]),
	);
	for (const name of named) {
		expect(scripts[name]).toBe(
			`node packages/cli/bin/codex-workers.mjs ${name.replace(":prs", "")}`,
		);
	}
});
