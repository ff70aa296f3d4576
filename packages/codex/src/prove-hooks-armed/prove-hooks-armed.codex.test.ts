import { access, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { denied, run, say, story } from "@codex-workers/model-emulator";
import { expect, test } from "vitest";
import { configurationArguments } from "../exec-arguments/configuration-arguments.ts";
import { denyToolUse } from "../hook-answers/deny-tool-use.ts";
import { sessionHookArgs } from "../session-hooks/session-hook-args.ts";
import {
	type CodexLab,
	createCodexLab,
	playStory,
	withCodex,
	writeHook,
} from "../testing/codex-lab.ts";
import { proveHooksArmed } from "./prove-hooks-armed.ts";

const gate = "/bin/sh '/opt/gate \"a\" \\ b.sh'";
const stop = "/bin/sh /opt/stop.sh";
const hooks = {
	PreToolUse: [{ matcher: "*", hooks: [{ command: gate, timeout: 30 }] }],
	Stop: [{ hooks: [{ command: stop, timeout: 60 }] }],
};
const expected = [
	{ event: "PreToolUse", command: gate },
	{ event: "Stop", command: stop },
] as const;

const prove = (lab: CodexLab, args: readonly string[]) =>
	proveHooksArmed({
		binary: lab.binary,
		arguments: args,
		expected,
		cwd: lab.worktree,
		env: lab.env,
		timeoutMs: 20_000,
	});

const answersOf = async (lab: CodexLab, args: readonly string[]) => {
	const answer = await prove(lab, args);
	return answer.armed ? "armed" : answer.missing.map(({ event, reason }) => `${event} ${reason}`);
};

test.for([
	["trusted session hooks are armed", configurationArguments({ hooks }), "armed"],
	[
		"hooks without trust are not, and that is said of each",
		configurationArguments({ hooks, trustHooks: false }),
		["PreToolUse untrusted", "Stop untrusted"],
	],
	[
		"hooks are not armed when the feature is off",
		[...sessionHookArgs(hooks), "--disable", "hooks"],
		["PreToolUse not_listed", "Stop not_listed"],
	],
	[
		"a hook that is not installed is missing",
		configurationArguments({ hooks: { PreToolUse: hooks.PreToolUse } }),
		["Stop not_listed"],
	],
	[
		"a hook that is overridden later is missing",
		[...configurationArguments({ hooks }), "-c", "hooks.PreToolUse=[]"],
		["PreToolUse not_listed"],
	],
	[
		"a hook whose definition was changed after it was trusted is missing",
		[
			...configurationArguments({ hooks }),
			"-c",
			`hooks.Stop=[{hooks=[{type="command",command="${stop}",timeout=9}]}]`,
		],
		["Stop untrusted"],
	],
] as const)("%s", withCodex, async ([, args, answer]) => {
	const lab = await createCodexLab(process.env);
	expect(await answersOf(lab, args)).toEqual(answer);
});

test(
	"a hook that the user's configuration switches off is armed by the worker's arguments",
	withCodex,
	async () => {
		const lab = await createCodexLab(process.env);
		const key = "/<session-flags>/config.toml:pre_tool_use:0:0";
		const toml = `[features]\nhooks = false\ncodex_hooks = false\n[hooks.state."${key}"]\nenabled = false\n`;
		await writeFile(join(lab.home, "config.toml"), toml);
		expect(await answersOf(lab, configurationArguments({ hooks }))).toEqual("armed");
		const alone = [...sessionHookArgs(hooks).map((arg) => arg.replaceAll('"enabled"=true,', ""))];
		expect(await answersOf(lab, [...alone, "--enable", "hooks"])).toEqual(["PreToolUse disabled"]);
	},
);

test(
	"a hook of the same command that the user trusts does not stand in for the session's",
	withCodex,
	async () => {
		const lab = await createCodexLab(process.env);
		await writeFile(
			join(lab.home, "hooks.json"),
			JSON.stringify({ hooks: { Stop: [{ hooks: [{ type: "command", command: stop }] }] } }),
		);
		const args = configurationArguments({ hooks: { PreToolUse: hooks.PreToolUse } });
		expect(await answersOf(lab, args)).toEqual(["Stop not_listed"]);
	},
);

test("what Codex says about a broken matcher is passed on", withCodex, async () => {
	const lab = await createCodexLab(process.env);
	const broken = { ...hooks, PreToolUse: [{ matcher: "[", hooks: [{ command: gate }] }] };
	expect(await prove(lab, sessionHookArgs(broken))).toEqual({
		armed: false,
		missing: [expect.objectContaining({ why: expect.stringContaining("invalid matcher") })],
	});
});

test.for([
	[
		"an argument that Codex does not know",
		["--sandbox=read-only"],
		/exit code 2 \(error: unexpected/,
	],
	["a setting that Codex cannot read", ["-c", "features.hooks=7"], /exit code 1/],
] as const)("%s is no proof but an error", withCodex, async ([, args, message]) => {
	const lab = await createCodexLab(process.env);
	await expect(prove(lab, args)).rejects.toMatchObject({
		code: "CODEX_NO_ANSWER",
		message: expect.stringMatching(message),
	});
});

test.for([
	["is missing", undefined, /cannot be started/, 20_000],
	["ends at once", "exit 0", /exit code 0/, 20_000],
	["says nothing", "exec sleep 60", /took longer than 200 ms/, 200],
	[
		"talks nonsense",
		"echo nonsense; echo '{\"id\":1'; exec sleep 60",
		/took longer than 200 ms/,
		200,
	],
	[
		"refuses",
		'read l; echo \'{"id":1,"error":{"message":"no"}}\'; exec cat',
		/refused request 1: no/,
		20_000,
	],
	[
		"answers in another form",
		'read l; echo \'{"id":1,"result":{}}\'; read l; read l; echo \'{"id":2,"result":{"data":[]}}\'; exec cat',
		/form that is not known/,
		20_000,
	],
] as const)(
	"a Codex that %s is no proof but an error",
	withCodex,
	async ([, script, message, timeoutMs]) => {
		const lab = await createCodexLab(process.env);
		const binary = join(lab.root, "fake-codex");
		if (script !== undefined) await writeFile(binary, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
		const asked = proveHooksArmed({
			binary,
			arguments: [],
			expected,
			cwd: lab.worktree,
			env: lab.env,
			timeoutMs,
		});
		await expect(asked).rejects.toMatchObject({
			code: "CODEX_NO_ANSWER",
			message: expect.stringMatching(message),
		});
	},
);

test("expecting no hook is a mistake, not a proof", withCodex, async () => {
	const lab = await createCodexLab(process.env);
	const asked = proveHooksArmed({ ...lab, arguments: [], expected: [], cwd: lab.worktree });
	await expect(asked).rejects.toThrow(RangeError);
});

test.for([
	["gpt-5.5", true],
	["gpt-6.1-sol", true],
	["gpt-5.5", false],
	["gpt-6.1-sol", false],
] as const)(
	"the proof foretells what Codex does (%s, trusted: %s)",
	withCodex,
	async ([model, trustHooks]) => {
		const lab = await createCodexLab(process.env);
		const answer = denyToolUse("Not without a review.");
		const command = await writeHook(lab, "gate", `cat >/dev/null; printf '%s' '${answer}'`);
		const one = { hooks: { PreToolUse: [{ matcher: "*", hooks: [{ command }] }] }, trustHooks };
		const attempt = run(
			"touch opened",
			trustHooks ? { expect: denied(/^Not without a review\.$/) } : {},
		);
		const { model: played } = await playStory(lab, story("armed", [attempt, say("done")]), {
			...one,
			model,
		});
		expect(played.failure).toBeUndefined();
		const isOpened = await access(join(lab.worktree, "opened")).then(
			() => true,
			() => false,
		);
		expect(isOpened).toBe(!trustHooks);
		const proof = await proveHooksArmed({
			binary: lab.binary,
			arguments: configurationArguments({ ...one, model }),
			expected: [{ event: "PreToolUse", command }],
			cwd: lab.worktree,
			env: lab.env,
		});
		expect(proof.armed).toBe(trustHooks);
	},
);

test("a worktree's own Codex configuration cannot switch the hooks off", withCodex, async () => {
	const lab = await createCodexLab(process.env);
	await mkdir(join(lab.worktree, ".codex"));
	await writeFile(
		join(lab.worktree, ".codex/config.toml"),
		"[features]\nhooks = false\n[hooks]\nPreToolUse = []\n",
	);
	await writeFile(
		join(lab.home, "config.toml"),
		`[projects."${lab.root}/main"]\ntrust_level = "trusted"\n`,
	);
	expect(await answersOf(lab, sessionHookArgs(hooks))).toEqual([
		"PreToolUse not_listed",
		"Stop not_listed",
	]);
	expect(await answersOf(lab, configurationArguments({ hooks }))).toEqual("armed");
});
