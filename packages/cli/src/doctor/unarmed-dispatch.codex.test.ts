import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { findCodexBinary } from "@codex-workers/codex";
import { type DispatcherContext, dispatchIssue, openContext } from "@codex-workers/dispatcher";
import { gateHookFiles, gateHookParts } from "@codex-workers/gate-hook";
import { CodedError } from "@codex-workers/protocol";
import { stopHookFiles } from "@codex-workers/stop-hook";
import { turnHookFiles } from "@codex-workers/turn-hook";
import { expect, onTestFinished, test } from "vitest";
import { workerWorld } from "../testing/worker-world.ts";

type Hooks = DispatcherContext["hooks"];

/** A way in which a worker's own hooks would not guard it, and why it is not started then. */
interface Way {
	readonly hooks?: (hooks: Hooks, folder: string) => Promise<Hooks> | Hooks;
	readonly codexArgs?: readonly string[];
	readonly refused: RegExp;
}

const UNDOES = /^CODEX_ARGS_REFUSED: .*it would undo the guard of the worker/;
const other = (group: string) => ["-c", `hooks.PreToolUse=[${group}]`];

const ways: Readonly<Record<string, Way>> = {
	"not trusted": {
		hooks: (hooks) => ({ ...hooks, trust: false }),
		refused: /^GATE_NOT_ARMED: .*not trusted by Codex, which skips such hooks without a word/,
	},
	"its command modified": {
		codexArgs: other('{matcher="*",hooks=[{type="command",command="/bin/true"}]}'),
		refused: UNDOES,
	},
	"a group inserted before it": { codexArgs: other("{},{}"), refused: UNDOES },
	"the feature switched off": { codexArgs: ["--disable=hooks"], refused: UNDOES },
	"the feature switched off by its older name": {
		codexArgs: ["--disable", "codex_hooks"],
		refused: UNDOES,
	},
	"its Node missing": {
		hooks: (hooks) => ({ ...hooks, node: "/nowhere/node" }),
		refused: /^GATE_NOT_ARMED: .*node is missing at \/nowhere\/node/,
	},
	"its bundle changed": {
		hooks: (hooks, folder) =>
			changed(hooks, { folder, file: "gate.cjs", text: "process.stdout.write('ALLOW\\n')" }),
		refused: /^GATE_NOT_ARMED: .*Its own test let `gh pr create/,
	},
	"its launcher changed": {
		hooks: (hooks, folder) =>
			changed(hooks, { folder, file: "gate-launcher.sh", text: "cat >/dev/null" }),
		refused: /^GATE_NOT_ARMED: .*Its own test let `gh pr create/,
	},
	"the wrong matcher": {
		codexArgs: other('{matcher="bash",hooks=[{type="command",command="/bin/true"}]}'),
		refused: UNDOES,
	},
	"the worktree's project trusted, for hooks of its own": {
		codexArgs: ["--trust"],
		refused: /^CODEX_ARGS_REFUSED: .*worktree's own hooks/,
	},
};

async function changed(
	hooks: Hooks,
	{ folder, file, text }: { readonly folder: string; readonly file: string; readonly text: string },
): Promise<Hooks> {
	const copy = await mkdtemp(path.join(folder, "hooks-"));
	const at = (name: string) => path.join(copy, name);
	for (const part of await gateHookParts()) await copyFile(part, at(path.basename(part)));
	await writeFile(at(file), text);
	return { ...hooks, gate: { launcher: at("gate-launcher.sh"), bundle: at("gate.cjs") } };
}

test("with the real Codex no worker is started, and nothing claimed, where its gate is", {
	timeout: 60_000,
}, async () => {
	const { repository, context, folder, refs, branches } = await dispatcherWorld();
	const issue = repository.addIssue({ number: 7, title: "Fix it", author: "worker" });
	const before = [await refs(), await branches()];
	for (const [name, { hooks = (own: Hooks) => own, codexArgs = [], refused }] of Object.entries(
		ways,
	)) {
		const { workers } = context.configuration;
		const world = {
			...context,
			hooks: await hooks(context.hooks, folder),
			configuration: {
				...context.configuration,
				workers: { ...workers, codexArgs: [...codexArgs] },
			},
		};
		const failure = await dispatchIssue(world, { issue: 7 }).then(
			() => "a worker",
			(error: unknown) => (error instanceof CodedError ? `${error.code}: ${error.message}` : error),
		);
		expect(failure, name).toMatch(refused);
	}
	expect([await refs(), await branches()]).toEqual(before);
	expect(issue.comments).toEqual([]);
});

async function dispatcherWorld() {
	const { github, repository, cwd, git } = await workerWorld();
	const folder = await mkdtemp(path.join(tmpdir(), "unarmed-"));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	const { path: codexBinary } = await findCodexBinary({ resolveFrom: [import.meta.dirname] });
	const context = await openContext({
		cwd,
		env: {
			...(await github.gitEnvironment("worker")),
			PATH: process.env["PATH"],
			HOME: folder,
			CODEX_HOME: folder,
			GH_TOKEN: github.token("worker"),
			GITHUB_API_URL: github.url,
			GITHUB_REPOSITORY: "acme/widget",
		},
		node: process.execPath,
		codexBinary,
		hooks: {
			node: process.execPath,
			gate: gateHookFiles(),
			stop: stopHookFiles(),
			turn: turnHookFiles(),
		},
	});
	return {
		repository,
		context,
		folder,
		refs: async () => Object.keys(await repository.refs()).sort(),
		branches: async () =>
			[await git("branch", "--all"), await git("worktree", "list")].map(({ stdout }) => stdout),
	};
}
