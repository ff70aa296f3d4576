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
	const commands = Array.from({ length: run.count }, (_, index) => {
		const random = createRandom(Math.imul(run.seed, 0x9e3779b1) ^ Math.imul(index, 0x85ebca6b));
		return generateCommand({ random, has: isInstalled });
	});
	const lanes = Array.from({ length: run.lanes }, (_, lane) =>
		commands.filter((_, index) => index % run.lanes === lane),
	);
	const opened = await Promise.all(lanes.map(openingCommands));
	return tally(
		commands.map((command, index) => ({
			...command,
			opened: opened[index % run.lanes]?.[Math.floor(index / run.lanes)] ?? false,
			denied: run.isDenied(command.command),
		})),
	);
}

function isInstalled(program: string): boolean {
	return existsSync(`/usr/bin/${program}`) || existsSync(`/bin/${program}`);
}

async function openingCommands(commands: readonly GeneratedCommand[]): Promise<readonly boolean[]> {
	const calls = await runInSandbox(commands.map(({ command }) => command));
	const opening = new Set(calls.filter(opensPullRequest).map((call) => call.command));
	return commands.map((_, index) => opening.has(index));
}
