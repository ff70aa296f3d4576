import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { badGateway, type Fault, primaryRateLimit, reset } from "@codex-workers/github-emulator";
import { describe, expect, onTestFinished, test } from "vitest";
import { decideToolUse } from "./decide-tool-use.ts";
import { CREATE, decide } from "./decided-commands.fixture.ts";
import { guardedWorld, toolPayload } from "./guarded-world.fixture.ts";

test("a creation with a complete review of its issue is allowed", async () => {
	const world = await guardedWorld();
	world.review();
	expect(await decide(world, CREATE)).toEqual({ type: "allowed", issue: 123 });
});

test.each([
	"ls -la",
	'echo "gh pr create"',
	"git commit -m 'document gh pr create'",
	"gh pr view 3",
	"gh pr create --help",
])("%s passes without asking GitHub", async (command) => {
	const world = await guardedWorld();
	expect(await decide(world, command)).toEqual({ type: "passes" });
	expect(world.emulator.requests).toEqual([]);
});

test("a worker starts no other Codex, which would have none of its hooks", async () => {
	const world = await guardedWorld();
	expect(await decide(world, "timeout 60 codex exec 'open it'")).toMatchObject({
		type: "denied",
		denial: { kind: "policy", rule: "nested-codex", sentence: expect.stringMatching(/codex exec/) },
	});
	const input = { script: "codex resume --last", cwd: world.root };
	const payload = toolPayload(world.root, "mcp__shell__run", input);
	expect(await decideToolUse(payload, { env: world.env })).toMatchObject({ type: "denied" });
	expect(await decide(world, "codex --version")).toEqual({ type: "passes" });
	expect(world.emulator.requests).toEqual([]);
});

test("a script that the command names is read, and refused where it is too large to judge", async () => {
	const world = await guardedWorld();
	writeFileSync(join(world.root, "open.sh"), "gh pr create --fill\n");
	expect(await decide(world, "bash ./open.sh")).toMatchObject({
		denial: { kind: "undecidable", rule: "undecidable-company" },
	});
	writeFileSync(join(world.root, "open.sh"), "echo no\n");
	expect(await decide(world, "bash ./open.sh")).toEqual({ type: "passes" });
	writeFileSync(join(world.root, "open.sh"), `gh pr create --fill\n#${"x".repeat(70_000)}`);
	expect(await decide(world, "bash ./open.sh")).toMatchObject({
		denial: { kind: "undecidable", rule: "undecidable-limit" },
	});
});

describe("a creation by an MCP tool goes through the same policy", () => {
	const where = { owner: "acme", repo: "widget", head: "feature/123-add", base: "main" };
	const input = { ...where, title: "add", body: "" };
	test.each<[string, Record<string, unknown>, string]>([
		["mcp__github__create_pull_request", input, "allowed"],
		["mcp__hub__createPullRequest", where, "allowed"],
		["mcp__hub__createPullRequest", {}, "denied"],
		["mcp__github__create_pull_request", { ...input, owner: "evil" }, "denied"],
		["mcp__github__create_pull_request", { ...input, title: "closes #9" }, "denied"],
		["mcp__github__create_pull_request", { ...input, body: "closes #9" }, "denied"],
		["mcp__github__create_pull_request", { ...input, head: "feature/9-x" }, "denied"],
		["mcp__github__create_pull_request_review", {}, "passes"],
		["mcp__github__get_issue", {}, "passes"],
		["apply_patch", { command: "*** Begin Patch\n+gh pr create" }, "passes"],
		["view_image", {}, "passes"],
	])("%s %j is %s", async (tool, toolInput, type) => {
		const world = await guardedWorld();
		world.review();
		const payload = toolPayload(world.root, tool, toolInput);
		expect((await decideToolUse(payload, { env: world.env })).type).toBe(type);
	});
});

test("a command that cannot be read for sure is undecidable, and says which word and how to write it", async () => {
	const world = await guardedWorld();
	world.review();
	expect(await decide(world, 'gh pr "$SUB" --fill')).toMatchObject({
		type: "denied",
		denial: {
			kind: "undecidable",
			sentence: expect.stringContaining("$SUB"),
			next: expect.stringContaining("write that word out"),
		},
	});
	expect(world.emulator.requests).toEqual([]);
});

describe("a GitHub that cannot tell denies as a failure of the gate", () => {
	const answers = (status: number): Fault => ({
		match: "/graphql",
		status,
		body: { message: "no" },
	});
	test.each<[string, string, Fault]>([
		["401", "GITHUB_UNAUTHENTICATED", answers(401)],
		["403", "GITHUB_FORBIDDEN", answers(403)],
		["404", "GITHUB_NOT_FOUND", answers(404)],
		["429", "GITHUB_RATE_LIMITED", { ...answers(429), headers: () => ({ "retry-after": "60" }) }],
		["500", "GITHUB_UNAVAILABLE", answers(500)],
		["502", "GITHUB_UNAVAILABLE", { ...badGateway("/graphql"), times: 9 }],
		["a rate limit", "GITHUB_RATE_LIMITED", primaryRateLimit()],
		["nothing", "GITHUB_UNAVAILABLE", { match: "/graphql", delayMs: 20_000 }],
		["a cut connection", "GITHUB_UNAVAILABLE", { ...reset("/graphql"), times: 9 }],
		[
			"half a JSON",
			"GITHUB_UNAVAILABLE",
			{ match: "/graphql", status: 200, body: '{"data": {"repo' },
		],
		[
			"another shape",
			"GITHUB_ANSWER_INVALID",
			{ match: "/graphql", status: 200, body: { data: {} } },
		],
	])("%s: %s", async (_, code, fault) => {
		const world = await guardedWorld();
		world.review();
		world.emulator.inject(fault);
		// What is not waited for has time enough, on a busy machine too.
		const githubMs = code === "GITHUB_UNAVAILABLE" ? 400 : 4_000;
		const decision = await decide(world, CREATE, { githubMs });
		expect(decision).toMatchObject({
			type: "denied",
			denial: { kind: "gate failure", rule: code, sentence: expect.stringContaining(code) },
		});
		expect(JSON.stringify(decision)).not.toContain(world.env.GH_TOKEN);
	});

	test("also when nothing listens, or no token is there", async () => {
		const world = await guardedWorld();
		const closed = { GITHUB_API_URL: "http://127.0.0.1:1" };
		expect(await decide(world, CREATE, { env: closed, githubMs: 300 })).toMatchObject({
			denial: { kind: "gate failure", rule: "GITHUB_UNAVAILABLE" },
		});
		expect(await decide(world, CREATE, { env: { GH_TOKEN: "" } })).toMatchObject({
			denial: { kind: "gate failure", rule: "TOKEN_MISSING" },
		});
	});

	test("also when it answers every request, but all of them take too long together", async () => {
		const world = await guardedWorld();
		const issue = world.repository.issue(123);
		for (let count = 0; count < 150; count++) {
			world.repository.addComment(issue, { author: "stranger", body: `comment ${count}` });
		}
		world.emulator.inject({ match: "/graphql", delayMs: 200 });
		expect(await decide(world, CREATE, { githubMs: 500 })).toMatchObject({
			denial: { kind: "gate failure", rule: "GITHUB_UNAVAILABLE" },
		});
	});

	test("but one stumble is overcome", async () => {
		const world = await guardedWorld();
		world.review();
		world.emulator.inject(badGateway("/graphql"));
		expect(await decide(world, CREATE)).toEqual({ type: "allowed", issue: 123 });
	});
});

describe("outside a worker's session", () => {
	const nobody = { CODEX_WORKERS_WORKER_ID: undefined };

	test("a repository without a configuration is not guarded", async () => {
		const world = await guardedWorld();
		expect(await decide(world, CREATE, { env: nobody })).toEqual({ type: "passes" });
		expect(await decide(world, 'gh pr "$SUB"', { env: nobody })).toEqual({ type: "passes" });
		expect(world.emulator.requests).toEqual([]);
	});

	test("a repository with a configuration is, and the branch or a keyword names the issue", async () => {
		const world = await guardedWorld();
		writeFileSync(join(world.root, "codex-workers.json"), '{"repository": "acme/widget"}');
		expect(await decide(world, "gh pr create --fill", { env: nobody })).toMatchObject({
			denial: { rule: "artifact-exists" },
		});
		world.review();
		expect(await decide(world, "gh pr create --fill", { env: nobody })).toEqual({
			type: "allowed",
			issue: 123,
		});
		const elsewhere = "gh pr create --fill --head other";
		expect(await decide(world, elsewhere, { env: nobody })).toMatchObject({
			denial: { kind: "policy", rule: "issue-known", sentence: "the pull request names no issue" },
		});
	});

	test("a broken configuration denies as a failure of the gate", async () => {
		const world = await guardedWorld();
		writeFileSync(join(world.root, "codex-workers.json"), "{");
		expect(await decide(world, CREATE, { env: nobody })).toMatchObject({
			denial: { kind: "gate failure", rule: "CONFIGURATION_INVALID" },
		});
	});
});

test("whatever breaks inside is a denial", async () => {
	const folder = mkdtempSync(join(tmpdir(), "gate-broken-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const broken = new Proxy({}, { get: () => raise("secret input") });
	const decision = await decideToolUse(toolPayload(folder, "Bash", { command: "ls" }), {
		env: broken,
	});
	expect(decision).toMatchObject({
		type: "denied",
		denial: { kind: "gate failure", rule: "GATE_DEFECT" },
	});
	expect(JSON.stringify(decision)).not.toContain("secret input");
});

function raise(message: string): never {
	throw new TypeError(message);
}
