import type { IssueState } from "@codex-workers/github";
import { foldIssueState, formatWorkerId, workerOfMarker } from "@codex-workers/protocol";
import type { Acting } from "../actions/fleet-effects.ts";

/** The id and the number of the next attempt: a suffix only where the id of this second is taken. */
export function chooseWorker(
	{ context, fleetHost, world }: Acting,
	facts: { readonly issue: number; readonly attempt?: number; readonly state: IssueState },
): { workerId: string; attempt: number } {
	const { issue, state } = facts;
	const { markers } = state;
	const start = { startedAt: context.now(), issue };
	const plain = formatWorkerId(start);
	const isTaken =
		fleetHost.workers.some(({ workerId }) => workerId === plain) ||
		markers.some(({ marker }) => workerOfMarker(marker) === plain);
	const suffix = world.random.uuid().slice(0, 4);
	const workerId = isTaken ? formatWorkerId({ ...start, suffix }) : plain;
	const numbers = foldIssueState(markers).attempts.map(({ number }) => number);
	return { workerId, attempt: facts.attempt ?? Math.max(0, ...numbers) + 1 };
}
