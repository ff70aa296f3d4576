import { expect, test } from "vitest";
import { configurationArguments } from "./configuration-arguments.ts";
import { type ExecOptions, execArguments } from "./exec-arguments.ts";

const options: ExecOptions = {
	scope: "standard",
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

test("a standard worker gets its worktree, its git directories and the network", () => {
	expect(execArguments(options)).toEqual([
		"exec",
		"--json",
		"--cd=/w",
		"--sandbox=workspace-write",
		"--add-dir=/r/.git/worktrees/w",
		"--add-dir=/r/.git/objects",
		"--add-dir=/r/.git/refs",
		"--add-dir=/r/.git/logs",
		"-c",
		"sandbox_workspace_write.network_access=true",
		...own,
		"--",
		"Do it.",
	]);
});

test("with full access no directory needs to be added", () => {
	const args = execArguments({ ...options, sandbox: "danger-full-access" });
	expect(args.slice(0, 5)).toEqual([
		"exec",
		"--json",
		"--cd=/w",
		"--sandbox=danger-full-access",
		"-c",
	]);
	expect(args.filter((arg) => arg.startsWith("--add-dir"))).toEqual([]);
});

test("a main checkout, whose two git directories are one, names it once", () => {
	const args = execArguments({ ...options, gitDirs: ["/r/.git", "/r/.git"] });
	expect(args.filter((arg) => arg.startsWith("--add-dir"))).toEqual(["--add-dir=/r/.git"]);
});

test("the user's arguments come before those of the guard, so that the guard wins", () => {
	const hooks = { Stop: [{ hooks: [{ command: "stop" }] }] };
	const args = execArguments({
		...options,
		hooks,
		model: 'a"b',
		profile: "team",
		writableRoots: ["/cache"],
		codexArgs: ["-c", "model_verbosity=low", "-m", "gpt-5.5", "--oss"],
	});
	expect(args.slice(2, 8)).toEqual([
		"--cd=/w",
		"--profile=team",
		"--config=model_verbosity=low",
		"--model=gpt-5.5",
		"--oss",
		"--sandbox=workspace-write",
	]);
	expect(args).toContain("--add-dir=/cache");
	expect(args).toContain('model="a\\"b"');
	expect(args.findIndex((arg) => arg.startsWith("hooks.Stop="))).toBeGreaterThan(8);
});

test("the configuration arguments are those that an app server takes too", () => {
	const codexArgs = ["-m", "x", "--oss", "-c", "a=1", "--enable", "psp", "--strict-config"];
	expect(configurationArguments({ hooks: {}, codexArgs })).toEqual([
		"--config=a=1",
		"--enable=psp",
		"--strict-config",
		...own,
	]);
});

test("a prompt from standard input is a dash", () => {
	expect(execArguments({ ...options, prompt: { from: "stdin" } }).slice(-2)).toEqual([
		"--disable=unbounded_connection_retries",
		"-",
	]);
});

test.each([
	["", "is empty"],
	[" \n", "is empty"],
	["-", "single dash"],
	["a\0b", "NUL"],
	["ä".repeat(70_000), "too long"],
])("the prompt %.5j is refused", (prompt, why) => {
	expect(() => execArguments({ ...options, prompt })).toThrow(
		expect.objectContaining({
			code: "CODEX_PROMPT_UNUSABLE",
			message: expect.stringContaining(why),
		}),
	);
});

test("a profile that is named twice is refused before Codex is started", () => {
	expect(() => execArguments({ ...options, profile: "a", codexArgs: ["-p", "b"] })).toThrow(
		expect.objectContaining({ code: "CODEX_ARGS_REFUSED" }),
	);
});

test("the schema of the last message stands before the prompt", () => {
	const args = execArguments({ ...options, outputSchema: "/schemas/a.json" });
	expect(args.slice(-3)).toEqual(["--output-schema=/schemas/a.json", "--", "Do it."]);
});

test("a worker that goes on from a thread forks it, with every option before the subcommand", () => {
	const continues = "01a2b3c4-0000-7000-8000-00000000000a";
	const prompt = { from: "stdin" } as const;
	const args = execArguments({ ...options, continues, prompt });
	expect(args.slice(-3)).toEqual(["fork", continues, "-"]);
	expect(args.slice(0, -3)).toEqual(execArguments({ ...options, prompt }).slice(0, -1));
});

test.each(["", "--last", "my thread", "01A2B3C4-0000-7000-8000-00000000000A", "../x"])(
	"%j is no thread",
	(continues) => {
		expect(() => execArguments({ ...options, continues })).toThrow(
			expect.objectContaining({ code: "CODEX_THREAD_INVALID" }),
		);
	},
);
