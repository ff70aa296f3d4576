import { expect, test } from "vitest";
import { type ExecOptions, execArguments } from "./exec-arguments.ts";

const options: ExecOptions = {
	scope: "research",
	sandbox: "workspace-write",
	worktree: "/w",
	gitDirs: ["/r/.git/worktrees/w", "/r/.git"],
	hooks: {},
	prompt: "Do it.",
};

const own = [
	"-c",
	"agents.enabled=false",
	"-c",
	"allow_login_shell=false",
	"--enable=hooks",
	"--disable=unified_exec_tty",
	"--disable=goals",
	"--disable=unbounded_connection_retries",
];

test("a research worker gets a sandbox that only reads, and the web", () => {
	expect(execArguments(options)).toEqual([
		"exec",
		"--json",
		"--cd=/w",
		"--sandbox=read-only",
		"-c",
		'web_search="live"',
		"-c",
		'shell_environment_policy.exclude=["GH_*TOKEN*","GITHUB_*TOKEN*","*_API_KEY","SSH_AUTH_SOCK"]',
		...own,
		"--",
		"Do it.",
	]);
});

test("a review worker gets a sandbox that only reads, and no web", () => {
	expect(execArguments({ ...options, scope: "review" }).slice(3, 6)).toEqual([
		"--sandbox=read-only",
		"-c",
		'web_search="disabled"',
	]);
});

test("the checks of a review may write in the directories that are named", () => {
	const args = execArguments({ ...options, scope: "review", writableRoots: ['/t/"x"'] });
	expect(args.slice(3, 8)).toEqual([
		"-c",
		expect.stringMatching(/^default_permissions="review-[0-9a-f]{16}"$/),
		"-c",
		expect.stringMatching(
			/^permissions\.review-[0-9a-f]{16}=\{"extends"=":read-only","filesystem"=\{"\/t\/\\"x\\""="write"\},"network"=\{"enabled"=false\}\}$/,
		),
		"-c",
	]);
	expect(args.some((arg) => arg.startsWith("--sandbox"))).toBe(false);
});

test("another directory makes another profile, which nobody can have written before", () => {
	const nameOf = (root: string) =>
		execArguments({ ...options, scope: "review", writableRoots: [root] })[4];
	expect(nameOf("/t/1")).not.toBe(nameOf("/t/2"));
});

test.each(["research", "review"] as const)(
	"a %s worker gets no directory of a user's, and not more of the sandbox that is configured",
	(scope) => {
		const args = execArguments({
			...options,
			scope,
			sandbox: "danger-full-access",
			codexArgs: ["--add-dir", "/cache", "-c", 'web_search="cached"', "--oss"],
		});
		expect(args).not.toContain("--add-dir=/cache");
		expect(args).not.toContain("--sandbox=danger-full-access");
		expect(args).toContain("--oss");
		expect(args.findLast((arg) => arg.startsWith("web_search="))).not.toBe('web_search="cached"');
	},
);

test("what only reads of a server is all that there is of it, and needs no approval", () => {
	const readTools = { github: ["get_issue", "list_issues"] };
	const args = execArguments({ ...options, readTools });
	expect(args).toContain('mcp_servers.github.enabled_tools=["get_issue","list_issues"]');
	expect(args).toContain('mcp_servers.github.tools.get_issue.approval_mode="approve"');
	expect(execArguments({ ...options, scope: "standard", readTools }).join()).not.toContain("mcp");
});
