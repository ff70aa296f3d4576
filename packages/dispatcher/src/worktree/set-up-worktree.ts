import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { CodedError } from "@codex-workers/protocol";
import type { Environment } from "../environment/environment.ts";
import { passEnvironment } from "../environment/pass-environment.ts";
import { printable } from "../environment/printable.ts";
import { SECRET_NAMES } from "../environment/secret-names.ts";
import { sendSignal } from "../process/signal-process.ts";
import { interrupted } from "../steps/interrupted.ts";

/** The command that prepares a worktree, such as `pnpm install`, and where it runs. */
export type WorktreeSetup = {
	argv: readonly string[];
	/** The worktree. */
	path: string;
	env: Environment;
	/** The file for all that it prints. */
	log: string;
	timeoutMs: number;
	signal?: AbortSignal | undefined;
};

/**
 * Runs the setup command to its end. It asks nobody, gets no token, and at the time limit or an
 * interrupt ends with all that it has started in its process group. Throws `SETUP_FAILED`,
 * `INTERRUPTED`.
 */
export async function setUpWorktree(setup: WorktreeSetup): Promise<void> {
	await mkdir(dirname(setup.log), { recursive: true });
	const log = await open(setup.log, "w", 0o600);
	try {
		const end = await runSetup(setup, log.fd);
		if (setup.signal?.aborted === true) throw interrupted();
		if (end !== null) throw setupFailed(setup, end);
	} finally {
		await log.close();
	}
}

/** How it failed, as a clause; `null` when it did not. */
async function runSetup(setup: WorktreeSetup, log: number): Promise<string | null> {
	const [program = "", ...args] = setup.argv;
	const child = spawn(program, args, {
		cwd: setup.path,
		detached: true,
		env: withoutSecrets(passEnvironment(setup.env)),
		stdio: ["ignore", log, log],
	});
	const kill = () => {
		if (child.pid !== undefined) sendSignal(-child.pid, "SIGKILL");
	};
	let isLate = false;
	const timer = setTimeout(() => {
		isLate = true;
		kill();
	}, setup.timeoutMs);
	setup.signal?.addEventListener("abort", kill);
	const end = await whenEnded(child);
	clearTimeout(timer);
	setup.signal?.removeEventListener("abort", kill);
	return isLate ? `did not end within ${setup.timeoutMs / 60_000} minutes` : end;
}

function whenEnded(child: ChildProcess): Promise<string | null> {
	return new Promise((resolve) => {
		child.once("error", ({ message }) => resolve(`could not be started (${message})`));
		child.once("exit", (exitCode, signal) => {
			if (exitCode === 0) resolve(null);
			else resolve(signal === null ? `ended with exit code ${exitCode}` : `was ended by ${signal}`);
		});
	});
}

function withoutSecrets(env: Record<string, string>): Record<string, string> {
	return Object.fromEntries(Object.entries(env).filter(([name]) => !SECRET_NAMES.includes(name)));
}

function setupFailed({ argv, log }: WorktreeSetup, end: string): CodedError {
	const command = printable(argv.join(" "), 200);
	return new CodedError("SETUP_FAILED", `\`${command}\` ${end} in the worker's worktree.`, {
		hint: `Read ${log}, then mend the checkout, or change workers.setup in codex-workers.json.`,
	});
}
