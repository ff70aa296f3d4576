import type { FleetView, WorkerReport } from "@codex-workers/dispatcher";
import { plainLine } from "@codex-workers/protocol";
import { fitted } from "../../output/fitted.ts";
import { fleetTable } from "./fleet-table.ts";

const NOBODY = "No workers here. `codex-workers dispatch <issue>` starts one.";
/** Nothing is readable in less. */
const NARROWEST = 20;

/**
 * The workers for people: one line each on a pipe (`columns` is not known) and where they fit the
 * terminal, a few lines each where they do not. No line is wider than the terminal.
 */
export async function statusLines(view: FleetView, columns: number | undefined): Promise<string[]> {
	const { workers, at: now } = view;
	const around = async (block: readonly string[]) =>
		(await fitted(block.join("\n"), columns)).split("\n");
	const blocks = await Promise.all([
		...adoptionLines(view).map(around),
		workers.length === 0 ? around([NOBODY]) : workerLines(workers, { now, columns }),
		...ignoredLines(workers).map(around),
		...gitHubLines(view).map(around),
	]);
	return blocks.flatMap((block, at) => (at === 0 ? block : ["", ...block]));
}

async function workerLines(
	workers: readonly WorkerReport[],
	{ now, columns }: { now: number; columns: number | undefined },
): Promise<string[]> {
	const rows = fleetTable(workers, now);
	if (columns === undefined) return rows;
	const width = Math.max(columns, NARROWEST);
	const { wrapped } = await import("../../output/wrapped.ts");
	if (rows.every((row) => wrapped(row, width).length === 1)) return rows;
	const { fleetCards } = await import("./fleet-cards.ts");
	return fleetCards(workers, { now, columns: width });
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
