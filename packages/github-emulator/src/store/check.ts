import type { Repository } from "./repository.ts";

/** How a check run ended. */
export type CheckConclusion =
	| "ACTION_REQUIRED"
	| "CANCELLED"
	| "FAILURE"
	| "NEUTRAL"
	| "SKIPPED"
	| "STALE"
	| "STARTUP_FAILURE"
	| "SUCCESS"
	| "TIMED_OUT";

/** A check run of an app, such as a job of Actions; `conclusion` is null until it is `COMPLETED`. */
export interface CheckRun {
	readonly type: "CheckRun";
	readonly name: string;
	readonly status: "COMPLETED" | "IN_PROGRESS" | "PENDING" | "QUEUED" | "WAITING";
	readonly conclusion: CheckConclusion | null;
	/** Milliseconds since 1970. */
	readonly at: number;
}

/** A status that somebody set on a commit by the older way. */
export interface StatusContext {
	readonly type: "StatusContext";
	readonly name: string;
	readonly state: "ERROR" | "EXPECTED" | "FAILURE" | "PENDING" | "SUCCESS";
	readonly at: number;
}

export type Check = CheckRun | StatusContext;

/** What a repository knows of its commits: by oid, then by kind and name; the latest of a name counts. */
export type Checks = Map<string, Map<string, Check>>;

export const putCheck = ({ checks }: Repository, oid: string, check: Check): void => {
	const ofCommit = checks.get(oid) ?? new Map<string, Check>();
	checks.set(oid, ofCommit.set(`${check.type} ${check.name}`, check));
};

export const checksOf = ({ checks }: Repository, oid: string): Check[] => [
	...(checks.get(oid)?.values() ?? []),
];

/** How a check counts: a completed run by its conclusion. */
export const stateOfCheck = (check: Check): string => {
	if (check.type === "StatusContext") return check.state;
	return check.status === "COMPLETED" ? (check.conclusion ?? "COMPLETED") : check.status;
};

const PASSING = new Set(["SUCCESS", "NEUTRAL", "SKIPPED"]);
const WAITING = new Set(["EXPECTED", "PENDING", "QUEUED", "IN_PROGRESS", "WAITING", "COMPLETED"]);

/** All checks in one word: the worst counts. */
export const combinedState = (checks: readonly Check[]): "FAILURE" | "PENDING" | "SUCCESS" => {
	const states = checks.map(stateOfCheck);
	if (states.some((state) => !PASSING.has(state) && !WAITING.has(state))) return "FAILURE";
	return states.some((state) => WAITING.has(state)) ? "PENDING" : "SUCCESS";
};
