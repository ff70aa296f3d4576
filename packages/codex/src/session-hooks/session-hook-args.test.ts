import { expect, test } from "vitest";
import { sessionHookArgs } from "./session-hook-args.ts";

test("hooks are installed by event and trusted by one table", () => {
	const args = sessionHookArgs({
		PreToolUse: [{ matcher: "*", hooks: [{ command: "/bin/gate", timeout: 30 }] }],
		Stop: [{ hooks: [{ command: "/bin/stop" }] }],
	});
	expect(args).toEqual([
		"-c",
		'hooks.PreToolUse=[{"matcher"="*","hooks"=[{"type"="command","command"="/bin/gate","timeout"=30}]}]',
		"-c",
		'hooks.Stop=[{"hooks"=[{"type"="command","command"="/bin/stop"}]}]',
		"-c",
		expect.stringMatching(
			/^hooks\.state=\{"\/<session-flags>\/config\.toml:pre_tool_use:0:0"=\{"enabled"=true,"trusted_hash"="sha256:[0-9a-f]{64}"\},"\/<session-flags>\/config\.toml:stop:0:0"=\{.*\}\}$/,
		),
	]);
});

test("hooks that are not to be trusted are only installed", () => {
	const args = sessionHookArgs({ Stop: [{ hooks: [{ command: "x" }] }] }, { trust: false });
	expect(args).toEqual(["-c", 'hooks.Stop=[{"hooks"=[{"type"="command","command"="x"}]}]']);
});

test("no hooks need no arguments", () => {
	expect(sessionHookArgs({})).toEqual([]);
});
