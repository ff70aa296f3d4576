import { writeSync } from "node:fs";
import { ALLOW } from "../answer/allow.ts";
import { denialOfFailure } from "../answer/denial-of-failure.ts";
import { failureDenial } from "../answer/failure-denial.ts";
import { logDecision } from "../log/decision-log.ts";
import type { AskedAhead } from "../policy/ask-ahead.ts";
import type { GateEnvironment } from "../session/gate-environment.ts";
import { isExitHeldUp } from "./is-exit-held-up.ts";
import { likelyCreation } from "./likely-creation.ts";
import { readInput } from "./read-input.ts";

const [INPUT, OUTPUT] = [0, 1];

/**
 * Runs the gate as this process: standard input to standard output, then the process ends. The
 * exit code is 2 until an answer is written. `deadlineMs` must be below the hook's timeout, after
 * which Codex would run the tool; a process that reaches it dies, which the launcher sees.
 */
export function runGateProcess({
	env,
	deadlineMs = 20_000,
}: {
	env: GateEnvironment;
	deadlineMs?: number;
}): void {
	const fail = (error: unknown) => answer(failed(error, env));
	process.exitCode = 2;
	setTimeout(die, deadlineMs);
	process.on("uncaughtException", fail);
	process.on("unhandledRejection", fail);
	readInput(INPUT)
		.then((input) => judge(input, env))
		.then(answer, fail);
}

async function judge(input: string, env: GateEnvironment): Promise<string> {
	const folder = likelyCreation(input, env);
	const ahead = folder === undefined ? undefined : await startAhead(folder, env);
	const { runGateOnce } = await import("./run-gate-once.ts");
	try {
		return await runGateOnce(input, { env, ahead });
	} finally {
		ahead?.place.close();
	}
}

/** Git and the remote answer while the rest of the program is loaded. */
async function startAhead(folder: string, env: GateEnvironment): Promise<AskedAhead | undefined> {
	const { askAhead } = await import("../policy/ask-ahead.ts");
	const [ahead] = await Promise.all([askAhead(folder, env), import("./run-gate-once.ts")]);
	return ahead;
}

/** Before a payload is read nobody knows whose session it is. */
function failed(error: unknown, env: GateEnvironment): string {
	const { kind, rule } = failureDenial(error);
	const latencyMs = process.uptime() * 1000;
	logDecision({ at: new Date(), session: "", kind, rule, command: "", latencyMs }, env);
	return denialOfFailure(error);
}

/**
 * Nobody waits for what comes after the answer, so that what is done at the end is done before it.
 * What has just been read still counts as under way until its callback has returned.
 */
function answer(line: string): void {
	process.emit("beforeExit", 0);
	writeSync(OUTPUT, `${line}\n`);
	if (line === ALLOW) process.exit(0);
	else setImmediate(endAfterDenial);
}

/** A denial must reach Codex in time, even if the process cannot end well after it. */
function endAfterDenial(): void {
	if (isExitHeldUp()) die();
	process.exit(0);
}

function die(): void {
	process.kill(process.pid, "SIGKILL");
}
