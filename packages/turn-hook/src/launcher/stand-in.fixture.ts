import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { TurnEvent } from "../turn-hook-command.ts";

const LAUNCHER = fileURLToPath(new URL("turn-launcher.sh", import.meta.url));
const INTERRUPTED = 70;
/** A signal that was sent arrives before one that is sent later, but needs its time. */
const WAITS = `process.on("SIGINT", () => process.exit(${INTERRUPTED}));
process.on("SIGTERM", () => setTimeout(() => process.exit(0), 50));
setInterval(() => {}, 1_000);
console.log("ready");`;

/** A shell that may run the launcher. */
export interface Shell {
	readonly path: string;
	readonly first: readonly string[];
}

/** A process in Codex's place, and the launcher around it; gone after the test. */
export interface StandIn {
	readonly folder: string;
	readonly pid: number;
	/** Runs the launcher at an event. `node` and `program` are what it asks from a threshold on. */
	readonly launch: (
		event: TurnEvent,
		how?: {
			readonly payload?: unknown;
			readonly env?: Readonly<Record<string, string | undefined>>;
			readonly program?: string;
			readonly pid?: number | string;
		},
	) => { readonly status: number | null; readonly stdout: string; readonly stderr: string };
	/** A session that has been started, and has had so many responses. */
	readonly after: (responses: number) => void;
	readonly count: () => string;
	/** The first word of why the run was ended, if it was. */
	readonly over: () => string | undefined;
	/** Whether the process has been interrupted. */
	readonly isInterrupted: () => Promise<boolean>;
	/** Another process in Codex's place. */
	readonly another: () => Promise<number>;
}

export const COMPLETED = { transcript_path: "/home/t.jsonl", status: "completed", error: null };

export async function standIn(shell: Shell, budget = 5): Promise<StandIn> {
	const root = mkdtempSync(join(tmpdir(), "turn-launcher-"));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	const folder = join(root, "turns");
	mkdirSync(folder);
	const codex = await startProcess();
	const env = {
		PATH: "/nowhere",
		CODEX_WORKERS_TURNS_FOLDER: folder,
		CODEX_WORKERS_TURNS: String(budget),
		CODEX_WORKERS_TURN_STEPS: "1 2 2 3 4",
		CODEX_WORKERS_TOOL_CALLS: "3",
	};
	const launch: StandIn["launch"] = (event, how = {}) => {
		const program = join(root, "program.cjs");
		writeFileSync(program, how.program ?? "");
		const args = [LAUNCHER, event, String(how.pid ?? codex.pid), process.execPath, program];
		const { status, stdout, stderr } = spawnSync(shell.path, [...shell.first, ...args], {
			env: { ...env, ...how.env },
			input: JSON.stringify(how.payload ?? {}),
			encoding: "utf8",
		});
		return { status, stdout, stderr };
	};
	return {
		...{ folder, pid: codex.pid, launch },
		after: (responses) => {
			launch("start", { payload: { source: "startup" } });
			for (let at = 0; at < responses; at++) {
				launch("pre");
				launch("post", { payload: COMPLETED });
			}
		},
		count: () => readFileSync(join(folder, `count.${codex.pid}`), "utf8"),
		over: () => {
			const path = join(folder, "over");
			return existsSync(path) ? readFileSync(path, "utf8").split(" ")[0] : undefined;
		},
		isInterrupted: codex.isInterrupted,
		another: async () => (await startProcess()).pid,
	};
}

async function startProcess() {
	const child = spawn(process.execPath, ["-e", WAITS], { stdio: ["ignore", "pipe", "ignore"] });
	onTestFinished(() => void child.kill("SIGKILL"));
	const ended = once(child, "exit").then(([code]) => code === INTERRUPTED);
	await once(child.stdout, "data");
	return {
		pid: child.pid ?? 0,
		isInterrupted: () => {
			child.kill("SIGTERM");
			return ended;
		},
	};
}
