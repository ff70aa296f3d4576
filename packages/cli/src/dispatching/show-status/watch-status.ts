import type { WorkerTarget } from "@codex-workers/dispatcher";
import {
	changeOfFleet,
	type DispatcherContext,
	type FleetView,
	watchFleet,
} from "@codex-workers/dispatcher";
import type { CliContext } from "../../cli-context.ts";
import type { CommandResult } from "../../command-result.ts";
import { ExitCode } from "../../output/exit-code.ts";
import { liveFrame } from "../../output/live-frame.ts";
import { statusAnswer } from "./status-answer.ts";
import { statusLines } from "./status-lines.ts";

/** What is watched, how often GitHub is asked, and for whom it is shown. */
export interface StatusWatch {
	readonly target: WorkerTarget | undefined;
	readonly json: boolean;
	readonly gitHubMs?: number;
	readonly localMs?: number;
}

/** Shows the workers until somebody interrupts: drawn in place on a terminal, else one block per change. */
export async function watchStatus(
	context: CliContext,
	dispatcher: DispatcherContext,
	{ json, ...watch }: StatusWatch,
): Promise<CommandResult> {
	const signal = context.interruption();
	const show = json ? jsonLines(context) : isTerminal(context) ? frames(context) : blocks(context);
	try {
		for await (const view of watchFleet(dispatcher, { ...watch, signal })) show.view(view);
	} finally {
		show.end();
	}
	return { text: "", json: undefined, exitCode: ExitCode.interrupted };
}

interface Show {
	readonly view: (view: FleetView) => void;
	readonly end: () => void;
}

/** A terminal that cannot move its cursor is no better than a pipe. */
function isTerminal({ stdout, env }: CliContext): boolean {
	return stdout.columns !== undefined && env["TERM"] !== "dumb";
}

function frames({ stdout }: CliContext): Show {
	const frame = liveFrame(stdout);
	return {
		view: (view) => {
			const lines = [...statusLines(view, stdout.columns), "", footer(view)];
			frame.draw(lines);
		},
		end: frame.end,
	};
}

function footer({ at }: FleetView): string {
	return `${clock(at)}, Ctrl-C to end`;
}

function blocks({ stdout }: CliContext): Show {
	return onChange((view) => {
		const lines = [new Date(view.at).toISOString(), ...statusLines(view, stdout.columns), ""];
		stdout.write(`${lines.join("\n")}\n`);
	});
}

function jsonLines({ stdout }: CliContext): Show {
	return onChange((view) => stdout.write(`${JSON.stringify(statusAnswer(view))}\n`));
}

function onChange(show: (view: FleetView) => void): Show {
	let last: string | undefined;
	return {
		view: (view) => {
			const change = changeOfFleet(view);
			if (change !== last) show(view);
			last = change;
		},
		end: () => {},
	};
}

const clock = (ms: number): string => `${new Date(ms).toISOString().slice(11, 19)} UTC`;
