import { existsSync } from "node:fs";
import { type GeneratedCommand, generateCommand } from "./generate-command.ts";
import { opensPullRequest } from "./opens-pull-request.ts";
import { createRandom } from "./random.ts";
import { runInSandbox } from "./sandbox.ts";
import { type Tally, tally } from "./tally.ts";

/** How much to run. */
export interface DifferentialRun {
	readonly seed: number;
	readonly count: number;
	/** How many sandboxes work at the same time. */
	readonly lanes: number;
	/** Whether the analysis would stop a command. */
	readonly isDenied: (command: string) => boolean;
}

/** Generates commands, really runs them, and compares what they did with what the analysis says. */
export async function runDifferential(run: DifferentialRun): Promise<Tally> {
	const random = createRandom(run.seed);
	const has = (program: string) =>
		existsSync(`/usr/bin/${program}`) || existsSync(`/bin/${program}`);
	const commands = Array.from({ length: run.count }, () => generateCommand({ random, has }));
	const size = Math.ceil(run.count / run.lanes);
	const lanes = Array.from({ length: run.lanes }, (_, lane) =>
		commands.slice(lane * size, (lane + 1) * size),
	);
	const opened = (await Promise.all(lanes.map(openingCommands))).flat();
	return tally(
		commands.map((command, index) => ({
			...command,
			opened: opened[index] ?? false,
			denied: run.isDenied(command.command),
		})),
	);
}

async function openingCommands(commands: readonly GeneratedCommand[]): Promise<readonly boolean[]> {
	const calls = await runInSandbox(commands.map(({ command }) => command));
	const opening = new Set(calls.filter(opensPullRequest).map((call) => call.command));
	return commands.map((_, index) => opening.has(index));
}
