import { readFileSync, writeSync } from "node:fs";
import type { StopEnvironment } from "../session/stop-session.ts";
import { recordFailure } from "./record-failure.ts";
import { runStop } from "./run-stop.ts";

const [INPUT, OUTPUT, ERRORS] = [0, 1, 2];

/**
 * Runs the hook as this process: standard input to standard output, then the process ends. A
 * failure lets the session end (exit code 1 is no block to Codex) and says so on standard error
 * and in the worker's log of stops.
 */
export function runStopProcess(env: StopEnvironment): void {
	const fail = (error: unknown) => {
		writeSync(ERRORS, `${recordFailure(error, { env })}\n`);
		process.exit(1);
	};
	process.on("uncaughtException", fail);
	process.on("unhandledRejection", fail);
	Promise.resolve()
		.then(() => runStop(readFileSync(INPUT, "utf8"), { env }))
		.then((answer) => {
			writeSync(OUTPUT, answer);
			process.exit(0);
		})
		.catch(fail);
}
