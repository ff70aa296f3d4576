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
	const show = json
		? jsonLines(context)
		: isTerminal(context)
			? await frames(context)
			: blocks(context);
	try {
		for await (const view of watchFleet(dispatcher, { ...watch, signal })) await show.view(view);
	} finally {
		show.end();
	}
	return { text: "", json: undefined, exitCode: ExitCode.interrupted };
}

interface Show {
	readonly view: (view: FleetView) => Promise<void>;
	readonly end: () => void;
}

/** A terminal that cannot move its cursor is no better than a pipe. */
function isTerminal({ stdout, env }: CliContext): boolean {
	return stdout.columns !== undefined && env["TERM"] !== "dumb";
}

async function frames({ stdout }: CliContext): Promise<Show> {
	const { liveFrame } = await import("../../output/live-frame.ts");
	const frame = liveFrame(stdout);
	return {
		view: async (view) => {
			const lines = await statusLines(view, stdout.columns);
			frame.draw([...lines, "", footer(view)]);
		},
		end: frame.end,
	};
}

function footer({ at }: FleetView): string {
	return `${clock(at)}, Ctrl-C to end`;
}

function blocks({ stdout }: CliContext): Show {
	return onChange(async (view) => {
		const lines = await statusLines(view, stdout.columns);
		stdout.write(`${[new Date(view.at).toISOString(), ...lines, ""].join("\n")}\n`);
	});
}

function jsonLines({ stdout }: CliContext): Show {
	return onChange(async (view) => {
		stdout.write(`${JSON.stringify(statusAnswer(view))}\n`);
	});
}

function onChange(show: Show["view"]): Show {
	let last: string | undefined;
	return {
		view: async (view) => {
			const change = changeOfFleet(view);
			if (change !== last) await show(view);
			last = change;
		},
		end: () => {},
	};
}

const clock = (ms: number): string => `${new Date(ms).toISOString().slice(11, 19)} UTC`;
