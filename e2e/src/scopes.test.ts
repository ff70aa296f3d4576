import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import {
	anything,
	contains,
	denied,
	patch,
	run,
	type Step,
	say,
	story,
	succeeded,
} from "@codex-workers/model-emulator";
import { describe, expect, test, vi } from "vitest";
import { openWorld } from "./open-world.ts";

const SANDBOXED = path.join("..", "escaped");
const PATCH = "*** Begin Patch\n*** Add File: created\n+x\n*** End Patch";
const WRITES = [
	"echo x > created",
	`touch ${SANDBOXED}`,
	"git commit --allow-empty --message=x",
	"git push origin HEAD",
	"codex-workers report complete --pull-request 1 --summary x --tests-passing 0",
	"gh pr create --fill",
	"bash -c 'cat README.md'",
	`apply_patch <<'P'\n${PATCH}\nP`,
];

const refused = (scope: string) => ({
	expect: denied(new RegExp(`scope ${scope}, which only reads`)),
});
const writing = (scope: string): Step[] => [
	...WRITES.map((command) => run(command, refused(scope))),
	patch("*** Add File: created\n+x", refused(scope)),
];

/** Dispatches a worker and waits for its end; gives what it left behind. */
async function play(scope: string, steps: readonly Step[], workers: object = {}) {
	const world = await openWorld(story(scope, [...steps, say('{"done":true}')]), workers);
	const dispatched = await world.run("dispatch", "123", "--scope", scope, "--json");
	expect(JSON.parse(dispatched.stdout)).toMatchObject({ ok: true });
	await vi.waitFor(() => expect(world.model.finished || world.model.failure).toBeTruthy(), {
		timeout: 40_000,
		interval: 100,
	});
	expect(world.model.failure).toBeUndefined();
	const worktree = path.join(world.checkout, "../widget-worker-123");
	return { ...world, worktree };
}

describe("scopes", () => {
	test("a research worker reads, writes nothing anywhere, and opens no pull request", async () => {
		const { worktree, repository, issue } = await play("research", [
			run("cat codex-workers.json && git log --oneline | head", { expect: contains("board") }),
			run('echo "tokens:$GH_TOKEN$GITHUB_TOKEN:"', { expect: contains("tokens::") }),
			...writing("research"),
		]);
		for (const name of ["created", SANDBOXED]) {
			expect(existsSync(path.join(worktree, name))).toBe(false);
		}
		expect(repository.pulls()).toEqual([]);
		expect(issue.comments.filter(({ body }) => body.includes("RESEARCH:START"))).toEqual([]);
		expect(issue.comments[0]?.body).toContain('"scope": "research"');
	});

	test("a review worker runs the configured checks, which may write temporary files, and edits nothing", async () => {
		const check =
			"echo checked; echo x > created; echo t > $TMPDIR/temporary; cat $TMPDIR/temporary";
		const workers = { test: ["sh", "-c", check], lint: ["git", "--version"] };
		const { worktree, repository } = await play(
			"review",
			[
				run(`sh -c '${check}' 2>&1 | tail -n 5`, { expect: contains("checked") }),
				run(`sh -c '${check}; true'`, refused("review")),
				run("git --version", { expect: succeeded() }),
				run("git diff HEAD", { expect: anything() }),
				...writing("review"),
			],
			workers,
		);
		expect(existsSync(path.join(worktree, "created"))).toBe(false);
		expect(repository.pulls()).toEqual([]);
	});

	test("are shown with the arguments of Codex and what the gate lets through", async () => {
		const { run, checkout } = await openWorld(story("nothing", [say("done")]), {
			test: ["pnpm", "test"],
		});
		const before = await stat(checkout);
		const { stdout, exitCode } = await run("scopes", "--json");
		expect(exitCode).toBe(0);
		const { scopes } = JSON.parse(stdout);
		expect(scopes).toMatchObject([
			{ scope: "standard", default: true, gate: { edits: true, programs: null } },
			{ scope: "research", gate: { edits: false, pullRequests: "never", checks: [] } },
			{ scope: "review", gate: { edits: false, checks: [["pnpm", "test"]] } },
		]);
		expect(scopes[1].codex).toContain("--sandbox=read-only");
		const text = (await run("scopes")).stdout;
		expect(text).toContain("standard (the configured one)");
		expect(text).toContain("commands that run as they stand here: pnpm test");
		expect((await stat(checkout)).mtimeMs).toBe(before.mtimeMs);
	});

	test("that nobody knows are refused", async () => {
		const { run } = await openWorld(story("nothing", [say("done")]));
		expect(await run("dispatch", "123", "--scope", "all")).toMatchObject({ exitCode: 2 });
	});
});
