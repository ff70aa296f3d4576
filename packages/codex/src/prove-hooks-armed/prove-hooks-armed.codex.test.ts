import { access, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { denied, run, say, story } from "@codex-workers/model-emulator";
import { expect, test } from "vitest";
import { configurationArguments } from "../exec-arguments/configuration-arguments.ts";
import { denyToolUse } from "../hook-answers/deny-tool-use.ts";
import { sessionHookArgs } from "../session-hooks/session-hook-args.ts";
import { tomlValue } from "../session-hooks/toml-value.ts";
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

const toml = (hook: { command: string; timeout: number } | undefined) =>
	tomlValue({ type: "command", command: hook?.command ?? "", timeout: hook?.timeout ?? 0 });

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

const configurations = [
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
	[
		"a hook that was trusted for other tools is missing",
		[
			...configurationArguments({ hooks }),
			"-c",
			`hooks.PreToolUse=[{matcher="bash",hooks=[${toml(hooks.PreToolUse[0]?.hooks[0])}]}]`,
		],
		["PreToolUse untrusted"],
	],
	[
		"a group before it takes its trust",
		[
			...configurationArguments({ hooks }),
			"-c",
			`hooks.PreToolUse=[{hooks=[]},{matcher="*",hooks=[${toml(hooks.PreToolUse[0]?.hooks[0])}]}]`,
		],
		["PreToolUse untrusted"],
	],
] as const;

test("what a worker's arguments arm is armed, and nothing else is", withCodex, async () => {
	const lab = await createCodexLab(process.env);
	for (const [name, args, answer] of configurations) {
		expect(await answersOf(lab, args), name).toEqual(answer);
	}
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
	expect(await prove(lab, sessionHookArgs(broken))).toMatchObject({
		armed: false,
		why: expect.stringContaining("invalid matcher"),
	});
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
