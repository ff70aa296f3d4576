import type { FleetView, WorkerReport } from "@codex-workers/dispatcher";
import { plainLine } from "@codex-workers/protocol";
import { fitted } from "../../output/fitted.ts";
import { wrapped } from "../../output/wrapped.ts";
import { fleetCards } from "./fleet-cards.ts";
import { fleetTable } from "./fleet-table.ts";

const NOBODY = "No workers here. `codex-workers dispatch <issue>` starts one.";
/** Nothing is readable in less. */
const NARROWEST = 20;
/** A pipe has no columns. */
const WIDEST = Number.POSITIVE_INFINITY;

/**
 * The workers for people: one line each on a pipe (`columns` is not known) and where they fit the
 * terminal, a few lines each where they do not. No line is wider than the terminal. Pure.
 */
export function statusLines(view: FleetView, columns: number | undefined): string[] {
	const { workers, at: now } = view;
	const width = columns === undefined ? WIDEST : Math.max(columns, NARROWEST);
	const around = (block: readonly string[]) => fitted(block.join("\n"), columns).split("\n");
	const blocks = [
		...adoptionLines(view).map(around),
		workers.length === 0 ? around([NOBODY]) : workerLines(workers, { now, columns: width }),
		...ignoredLines(workers).map(around),
		...gitHubLines(view).map(around),
	];
	return blocks.flatMap((block, at) => (at === 0 ? block : ["", ...block]));
}

function workerLines(
	workers: readonly WorkerReport[],
	at: { now: number; columns: number },
): string[] {
	const rows = fleetTable(workers, at.now);
	const fits = (row: string) => at.columns === WIDEST || wrapped(row, at.columns).length === 1;
	return rows.every(fits) ? rows : fleetCards(workers, at);
}

/** What was done for those without a supervisor; what could not be done stands with its worker. */
function adoptionLines({ adoptions }: FleetView): string[][] {
	const done = adoptions.filter(({ type }) => type !== "left");
	if (done.length === 0) return [];
	return [
		done.map(({ type, workerId, why }) => {
			const what = type === "adopted" ? "has a new supervisor" : "was found dead";
			return `${workerId} ${what}: ${plainLine(why)}`;
		}),
	];
}

/** The comments that want to be markers and do not count: each once, however many workers are on its issue. */
function ignoredLines(workers: readonly WorkerReport[]): string[][] {
	const byUrl = new Map(workers.flatMap(({ ignored }) => ignored.map((each) => [each.url, each])));
	if (byUrl.size === 0) return [];
	const lines = [...byUrl.values()].flatMap(({ kind, url, why }) => [
		`  ${kind}  ${plainLine(url)}`,
		`    ${plainLine(why)}`,
	]);
	return [["These comments look like markers and do not count:", ...lines]];
}

/** That GitHub does not answer, or not so that it helps: what it said before is shown on. */
function gitHubLines({ gitHub }: FleetView): string[][] {
	const { silentSince, lookedAt, error } = gitHub;
	if (silentSince === null) return [];
	const what = error === null ? "has not answered" : "could not be read";
	const why = error === null ? "" : ` ${error.code}: ${plainLine(error.message)}`;
	const shown = lookedAt === null ? "" : ` What it said at ${clock(lookedAt)} is shown.`;
	return [[`GitHub ${what} since ${clock(silentSince)}.${why}${shown}`]];
}

const clock = (ms: number): string => `${new Date(ms).toISOString().slice(11, 19)} UTC`;
