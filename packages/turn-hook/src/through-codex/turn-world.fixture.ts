import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { findCodexBinary, sessionHookArgs } from "@codex-workers/codex";
import {
	anything,
	run,
	type Story,
	say,
	startModelEmulator,
	story,
	writeCodexHome,
} from "@codex-workers/model-emulator";
import { turnTable } from "@codex-workers/protocol";
import { expect, onTestFinished } from "vitest";
import { type TurnEvent, turnHookCommand } from "../turn-hook-command.ts";
import { turnHookFiles } from "../turn-hook-files.ts";

/** Direct tools, and code mode. */
export const MODELS = ["gpt-5.5", "gpt-6.1-sol"] as const;

/** A model that works on and on, whatever it is told; `meanwhile` runs at one of its responses. */
export const neverStops = (
	meanwhile: () => void = () => {},
	{ at = 3, command = "echo on and on" }: { at?: number; command?: string } = {},
): Story =>
	story("never stops", [
		...Array.from({ length: 300 }, (_, index) => () => {
			if (index + 1 === at) meanwhile();
			return run(index + 1 === at ? command : "echo", { expect: anything() });
		}),
		say("done"),
	]);

/** A folder of turns, and Codex with the turn hook alone; gone after the test. */
export interface TurnWorld {
	/** Where the turns are counted. */
	readonly folder: string;
	/** The launcher that Codex was given: a copy of its own. */
	readonly launcher: string;
	/** Runs Codex once, to its end: a new session, or the one of a thread. */
	readonly play: (resume?: string) => Promise<{ code: number | null; thread: string }>;
	/** How many responses the model has given. */
	readonly responses: () => number;
	/** What Codex told the model, in order. */
	readonly told: () => readonly string[];
	/** What was denied, in order. */
	readonly denied: () => readonly string[];
}

export async function turnWorld({
	script = neverStops(),
	budget = 7,
	model = MODELS[0],
	toolCalls = 100,
	extra = "",
}: {
	readonly script?: Story;
	readonly budget?: number;
	readonly model?: string;
	readonly toolCalls?: number;
	/** Put in front of Codex's configuration. */
	readonly extra?: string;
} = {}): Promise<TurnWorld> {
	const root = mkdtempSync(join(homedir(), ".turn-hook-"));
	onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
	const [folder, worktree, home] = [join(root, "turns"), join(root, "work"), join(root, "home")];
	for (const path of [folder, worktree]) mkdirSync(path);
	const emulator = await startModelEmulator({ script: () => script });
	onTestFinished(() => emulator.close());
	const config = await writeCodexHome(home, emulator.baseUrl, { model });
	writeFileSync(config, extra + readFileSync(config, "utf8"));
	const steps = turnTable(budget).slice(1, -1);
	const launcher = join(root, "launcher.sh");
	copyFileSync(turnHookFiles().launcher, launcher);
	const env = {
		...{ HOME: root, PATH: "/usr/bin:/bin", CODEX_HOME: home },
		CODEX_WORKERS_BRANCH: "feature/7-fix-it",
		CODEX_WORKERS_TURNS: String(budget),
		CODEX_WORKERS_TURN_STEPS: steps.map(({ from }) => from).join(" "),
		CODEX_WORKERS_TOOL_CALLS: String(toolCalls),
		CODEX_WORKERS_TURNS_FOLDER: folder,
	};
	return {
		...{ folder, launcher },
		play: async (resume) => {
			const ended = await runCodex(worktree, { env, launcher, resume });
			expect(emulator.failure).toBeUndefined();
			return ended;
		},
		responses: () => emulator.requests.records.filter(({ kind }) => kind === "step").length,
		told: () => emulator.steps.flatMap((step) => step.told),
		denied: () =>
			emulator.steps.flatMap(({ outcome }) => (outcome.kind === "denied" ? [outcome.reason] : [])),
	};
}

interface Run {
	readonly env: Readonly<Record<string, string>>;
	readonly launcher: string;
	readonly resume: string | undefined;
}

async function runCodex(worktree: string, { env, launcher, resume }: Run) {
	const { path } = await findCodexBinary({ resolveFrom: [import.meta.dirname] });
	const resumed = resume === undefined ? [] : ["resume", resume];
	const options = ["exec", "--json", "--skip-git-repo-check", "--cd", worktree];
	const args = [...options, ...WITHOUT_SANDBOX, ...hookArguments(launcher), ...resumed, "Do it."];
	const child = spawn(path, args, { env, cwd: worktree, stdio: ["ignore", "pipe", "ignore"] });
	onTestFinished(() => void child.kill("SIGKILL"));
	let events = "";
	child.stdout.setEncoding("utf8").on("data", (text: string) => {
		events += text;
	});
	const code = await new Promise<number | null>((resolve, reject) => {
		child.on("error", reject);
		child.on("close", resolve);
	});
	const thread = /"thread_id":"([\w-]+)"/.exec(events)?.[1] ?? "";
	return { code, thread };
}

const WITHOUT_SANDBOX = [
	"--dangerously-bypass-approvals-and-sandbox",
	...["-c", "allow_login_shell=false", "-c", "agents.enabled=false"],
];

function hookArguments(launcher: string): readonly string[] {
	const { bundle } = turnHookFiles();
	const hook = (event: TurnEvent) => {
		const command = turnHookCommand(event, { node: process.execPath, launcher, bundle });
		return [{ hooks: [{ command, timeout: 30 }] }];
	};
	return sessionHookArgs({
		SessionStart: hook("start"),
		PreModelRequest: hook("pre"),
		PostModelRequest: hook("post"),
		PreToolUse: hook("tool"),
	});
}
