import { readFileSync, writeSync } from "node:fs";
import type { TurnEnvironment } from "../session/turn-session.ts";
import { runTurn } from "./run-turn.ts";

const [INPUT, OUTPUT, ERRORS] = [0, 1, 2];

/**
 * Runs the program as this process: a payload on standard input, one line on standard output. What
 * fails ends with 1 and without an answer, which the launcher takes for a denial from the phase on
 * in which only handing over is let through.
 */
export function runTurnProcess(args: readonly string[], env: TurnEnvironment): void {
	try {
		writeSync(OUTPUT, `${runTurn(readFileSync(INPUT, "utf8"), { args, env })}\n`);
	} catch (error) {
		writeSync(
			ERRORS,
			`codex-workers turns: ${error instanceof Error ? error.message : "failed"}\n`,
		);
		process.exitCode = 1;
	}
}
