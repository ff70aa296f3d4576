import { expect, test } from "vitest";
import { renderExtraArgument } from "./extra-argument.ts";
import { parseCodexArgs } from "./parse-codex-args.ts";

test.each([
	[["-c", "model_verbosity=low"], ["--config=model_verbosity=low"]],
	[["-cmodel_verbosity=low"], ["--config=model_verbosity=low"]],
	[["-c=model_verbosity=low"], ["--config=model_verbosity=low"]],
	[["--config=model_verbosity=low"], ["--config=model_verbosity=low"]],
	[["-c", 'web_search = "live"'], ['--config=web_search = "live"']],
	[["-c", 'mcp_servers.git-hub.args=["-c"]'], ['--config=mcp_servers.git-hub.args=["-c"]']],
	[
		["-m", "gpt-5.5", "--oss"],
		["--model=gpt-5.5", "--oss"],
	],
	[["--add-dir", "-odd"], ["--add-dir=-odd"]],
	[
		["--disable", "shell_snapshot", "--enable=psp"],
		["--disable=shell_snapshot", "--enable=psp"],
	],
	[[], []],
])("%j is taken", (args, rendered) => {
	expect(parseCodexArgs(args).map(renderExtraArgument)).toEqual(rendered);
});

test.each([
	["-c", "hooks={}"],
	["-c", " hooks ={}"],
	["-chooks.PreToolUse=[]"],
	["-c=hooks={}"],
	["--config", "hooks.state={}"],
	["--config=hooks.PreToolUse=[]"],
	["-c", '"hooks"={}'],
	["-c", "hooks. PreToolUse=[]"],
	["-c", "features.hooks=false"],
	["-c", "features.codex_hooks=false"],
	["-c", "features={hooks=false}"],
	["-c", 'sandbox_mode="danger-full-access"'],
	["-c", "allow_login_shell=true"],
	["-c", "agents.enabled=true"],
	["-c", "hooks"],
	["-c"],
	["--disable", "hooks"],
	["--disable=codex_hooks"],
	["--disable", " hooks"],
	["--enable", "unified_exec_tty"],
	["--dangerously-bypass-hook-trust"],
	["--dangerously-bypass-approvals-and-sandbox"],
	["--yolo"],
	["-s", "danger-full-access"],
	["-sdanger-full-access"],
	["--sandbox=danger-full-access"],
	["-C", "/"],
	["--cd=/"],
	["--worktree"],
	["--trust"],
	["--ephemeral"],
	["--json"],
	["-o", "file"],
	["-i", "image.png"],
	["--approve-for-me"],
	["--no-such-option"],
	["--"],
	["-"],
	["resume"],
	[""],
	["-m", "a\0b"],
	["-m", "a", "--model=b"],
	["--oss", "--oss"],
	["--oss=1"],
])("%j is refused", (...args) => {
	expect(() => parseCodexArgs(args)).toThrow(
		expect.objectContaining({
			code: "CODEX_ARGS_REFUSED",
			hint: expect.stringContaining("codexArgs"),
		}),
	);
});

test("a refusal names the key of a setting but never its value", () => {
	expect(() => parseCodexArgs(["-c", "hooks.env.TOKEN=secret"])).toThrow(
		expect.objectContaining({
			message:
				'The Codex argument "--config hooks.env.TOKEN" cannot be used for a worker: it would undo the guard of the worker.',
		}),
	);
});
