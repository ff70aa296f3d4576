import { composeMarker, type Marker, parseJson } from "@codex-workers/protocol";
import { printable } from "../environment/printable.ts";
import { type ResultKind, WORKER_RESULTS } from "./worker-result.ts";

/** What of a result is not the worker's to say. */
export type ResultFacts = {
	worker_id: string;
	issue: number;
	attempt: number;
	turns: number | null;
	/** Which research cycle of the issue this is. */
	cycle: number;
	/** The commit that was looked at; `null` where it could not be read. */
	head: string | null;
	/** When, as ISO 8601. */
	at: string;
	nonce: string;
};

/** A result as the comment that it becomes, or one sentence on why it is none. */
export type CheckedResult = { ok: true; marker: Marker } | { ok: false; why: string };

const MOST_PROBLEMS = 5;

/** Checks the last message of a worker. Pure; the message is foreign text. */
export function checkResult(
	kind: ResultKind,
	message: string | null,
	facts: ResultFacts,
): CheckedResult {
	if (message === null) return invalid("The worker ended before it gave one.");
	const said = parseJson(message);
	if (said === undefined) return invalid("The last message is not JSON.");
	const read = WORKER_RESULTS[kind].safeParse(said);
	if (!read.success) return invalid(problems(read.error.issues));
	const composed = composeMarker(kind, { ...factsOf(kind, facts), ...read.data });
	return composed.ok ? composed : invalid(composed.why);
}

function factsOf(kind: ResultKind, facts: ResultFacts): object {
	const { nonce, worker_id, attempt, turns, cycle, issue, head, at } = facts;
	switch (kind) {
		case "research":
			return { nonce, worker_id, attempt, turns, cycle };
		case "review":
			return { nonce, worker_id, issue, reviewed_at: at, head_sha: head };
	}
}

function problems(issues: readonly { path: readonly PropertyKey[]; message: string }[]): string {
	const named = issues.map(({ path, message }) => {
		const where = path.map(String).join(".");
		return where === "" ? message : `${where}: ${message}`;
	});
	const more = named.length - MOST_PROBLEMS;
	return [...named.slice(0, MOST_PROBLEMS), ...(more > 0 ? [`${more} more`] : [])].join("; ");
}

const LONGEST_WHY = 500;

function invalid(why: string): CheckedResult {
	const line = printable(why).replace(/\s+/g, " ").slice(0, LONGEST_WHY).toWellFormed();
	return { ok: false, why: line };
}
