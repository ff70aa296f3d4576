import { toolUse } from "@codex-workers/codex";
import { describe, expect, test } from "vitest";
import { toolPayload } from "./guarded-world.fixture.ts";
import { toolUseIntent } from "./tool-use-intent.ts";

type Input = Record<string, unknown>;
const intent = (tool: string, input: Input) =>
	toolUseIntent(toolUse(toolPayload("/", tool, input)), (path) =>
		path.endsWith("open.sh")
			? "gh pr create --fill"
			: path.endsWith("create.graphql")
				? mutation("createPullRequest")
				: undefined,
	);
const mutation = (field: string) => `mutation M($i: Input!) { ${field}(input: $i) { __typename } }`;

describe("a tool opens a pull request", () => {
	test.each<[string, Input?]>([
		["mcp__github__create_pull_request"],
		["mcp__github__open_pull_request"],
		["mcp__gh__pull_request_create"],
		["mcp__github__create_pr"],
		["mcp__hub__createPullRequest"],
		["mcp__hub__createPR"],
		["mcp__hub__newPRFromBranch"],
		["mcp__hub__createpullrequest"],
		["mcp__hub__create-pull-requests"],
		["mcp__hub__submit-pull-request"],
		["mcp__hub__pr.new"],
		["mcp__github__create_pull_request_with_copilot"],
		["github_create_pull_request"],
		["create_pull_request"],
		["mcp__github__graphql", { query: mutation("createPullRequest") }],
		["mcp__github__graphql", { query: mutation("again: revertPullRequest") }],
		["mcp__shell__execute_command", { command: "gh pr create" }],
		["local_shell", { command: "gh pr create" }],
		["mcp__shell__run", { command: "gh", args: ["pr", "create"] }],
		["mcp__shell__run", { command: ["gh", "pr", "create", "--fill"] }],
		[
			"mcp__shell__run",
			{ command: "gh pr create --fill", timeout_ms: 5_000, reason: "it is done" },
		],
		["mcp__github__graphql", { request: { document: mutation("createPullRequest") } }],
		["mcp__github__graphql", { body: JSON.stringify({ query: mutation("createPullRequest") }) }],
		["mcp__github__graphql", { queryFile: "x/create.graphql" }],
		["mcp__http__fetch", { url: "https://api.github.com/repos/o/r/pulls", method: "POST" }],
		["mcp__http__fetch", { url: "https://api.github.com/repos/o/r/%70ulls", body: { a: 1 } }],
		["mcp__github__request", { endpoint: "/repos/o/r/pulls", method: "post", data: "{}" }],
	])("%s %j", (tool, input = {}) => {
		expect(intent(tool, input).type).toBe("creates");
	});
});

describe("a tool that opens a pull request with anything around it is refused, as a shell is", () => {
	test.each<[string, Input]>([
		["mcp__shell__run", { cmd: "echo x && gh pr create --fill" }],
		["mcp__shell__run", { cmd: "git push; gh pr create --fill" }],
		["mcp__shell__run", { script: "bash ./open.sh" }],
		["mcp__shell__run", { cmd: "ls", script: "gh pr create" }],
		["mcp__shell__run", { commands: ["ls", "gh pr create"] }],
		["mcp__shell__run", { commands: ["gh pr create"] }],
		["mcp__shell__run", { steps: [{ run: { command: "ls" } }, { exec: "gh pr create" }] }],
		["mcp__shell__run_file", { path: "scripts/open.sh" }],
		["mcp__batch__call", { calls: [{ tool: "x", arguments: '{"command": "gh pr create"}' }] }],
		["mcp__shell__run", { command: "gh pr create", cwd: "/elsewhere" }],
		["mcp__shell__run", { command: "gh pr create", env: { GH_REPO: "evil/widget" } }],
		["mcp__shell__run", { command: "gh pr create", stdin: "text" }],
		["mcp__shell__run", { command: ["bash", "-lc", "gh pr create --fill"] }],
		["local_shell", { command: "timeout 5 gh pr create" }],
		["mcp__hub__create_pull_request", { title: "add", script: "git push" }],
	])("%s %j", (tool, input) => {
		expect(intent(tool, input)).toMatchObject({ type: "undecidable", cause: "company" });
	});
});

describe("arguments that a tool would join without quotes are read so too:", () => {
	test.each<[string, Input]>([
		["company", { command: "echo", args: ["x;", "gh", "pr", "create"] }],
		["several", { command: "gh pr create", args: ["--fill", "&&", "git", "push"] }],
		["several", { command: "gh", args: ["pr", "create", "-t", "a; git push"] }],
	])("%s: %j", (cause, input) => {
		expect(intent("mcp__shell__run", input)).toMatchObject({ type: "undecidable", cause });
	});
});

describe("a tool opens no pull request", () => {
	test.each<[string, Input?]>([
		["mcp__github__get_pull_request"],
		["mcp__github__list_pull_requests"],
		["mcp__github__list_open_pull_requests"],
		["mcp__github__search_prs"],
		["mcp__github__merge_pull_request"],
		["mcp__github__update_pull_request_branch"],
		["mcp__github__create_issue"],
		["mcp__github__create_pull_request_review"],
		["mcp__github__submit_pending_pull_request_review"],
		["mcp__github__pull_request_comment_create"],
		["mcp__github__create_comment_on_pr"],
		["mcp__openai__present_project"],
		["mcp__press__reopen_profile"],
		["mcp__github__graphql", { query: "query { repository { pullRequests { totalCount } } }" }],
		["mcp__github__graphql", { query: mutation("addComment") }],
		["mcp__web__search", { query: "what createPullRequest takes" }],
		["mcp__shell__execute_command", { command: "gh pr view 3" }],
		["mcp__shell__execute_command", { command: 'echo "gh pr create"' }],
		["mcp__browser__evaluate", { script: "document.querySelector('a').click()" }],
		["mcp__x__note", { text: "gh pr create", command: 3, query: null }],
		["apply_patch", { command: "*** Begin Patch\n+gh pr create" }],
		["mcp__shell__run", { command: "gh", args: ["pr", "view", "3"] }],
		["mcp__shell__run", { command: ["git", "commit", "-m", "gh pr create"] }],
		["mcp__files__read", { path: "scripts/open.sh" }],
		["mcp__notes__add", { items: [{ title: "gh pr create", text: ["createPullRequest"] }] }],
		["mcp__http__fetch", { url: "https://api.github.com/repos/o/r/pulls" }],
		["mcp__http__fetch", { url: "https://api.github.com/repos/o/r/pulls", method: "GET" }],
		["mcp__http__fetch", { url: "https://example.com/pulls", method: "POST", body: "{}" }],
		["mcp__github__request", { path: "/repos/o/r/issues", method: "POST", body: "{}" }],
	])("%s %j", (tool, input = {}) => {
		expect(intent(tool, input)).toEqual({ type: "passes" });
	});
});

test("a tool's command that cannot be read for sure is undecidable, also beside one that can", () => {
	expect(intent("mcp__shell__run", { cmd: "gh pr create", script: 'gh pr "$SUB"' })).toMatchObject({
		type: "undecidable",
		word: expect.stringContaining("$SUB"),
	});
});

test("two commands of one call that each open a pull request are one too many", () => {
	const twice = { cmd: "gh pr create --fill", command: "gh pr create --fill -R evil/widget" };
	expect(intent("mcp__shell__run", twice)).toMatchObject({ type: "undecidable", cause: "several" });
});

test("a creation says what it is about wherever its input says so", () => {
	const pull = { title: "Add", head: "feature/5-add", description: "Closes #5" };
	const input = { repository: { owner: "acme", repo: "widget" }, pulls: [pull] };
	expect(intent("mcp__github__create_pull_request", input)).toEqual({
		type: "creates",
		creation: {
			title: "Add",
			body: "Closes #5",
			head: "feature/5-add",
			repository: "acme/widget",
		},
	});
	const variables = { input: { headRefName: "x", title: "T", body: "B" } };
	const query = mutation("createPullRequest");
	expect(intent("mcp__github__graphql", { query, variables })).toMatchObject({
		creation: { title: "T", body: "B", head: "x" },
	});
});

test.each([
	["two branches", { pulls: [{ head: "a" }, { head: "b" }] }, "several"],
	["two repositories", { repo: "a/b", pull: { repository: "c/d" } }, "several"],
	["ten thousand values", { list: Array.from({ length: 10_001 }, () => 1) }, "limit"],
	["a deep one", { deep: JSON.parse(`${"[".repeat(50)}${"]".repeat(50)}`) }, "limit"],
])("an input with %s is undecidable", (_, input, cause) => {
	expect(intent("mcp__github__create_pull_request", input)).toMatchObject({
		type: "undecidable",
		cause,
	});
});

test("the same creation in two readings of one input is one", () => {
	const input = { command: "gh", args: ["pr", "create", "-t", "add"] };
	expect(intent("mcp__shell__run", input)).toMatchObject({ type: "creates" });
});
