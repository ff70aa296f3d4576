import type { Card } from "@codex-workers/github";
import {
	type AssignedMarker,
	type Attempt,
	type EndKind,
	exampleMarkers,
	type FoldedIssue,
	type Marker,
	type MarkerKind,
	type PostedMarker,
} from "@codex-workers/protocol";
import type { ListedClaim } from "../../claims/list-claims.ts";
import type { IssueFacts, LocalWorker, SlotFacts } from "./slot-facts.ts";
import { SLOT_LIMITS, type SlotLimits } from "./slot-limits.ts";

export const NOW = Date.parse("2026-01-01T12:00:00Z");
export const HERE = "host-a";
export const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();

/** An issue in Ready, for an hour now. */
export function card(issue: number, change: Partial<Card> = {}): Card {
	return {
		issue,
		issueId: `I_${issue}`,
		title: `Issue ${issue}`,
		url: `https://github.com/acme/widget/issues/${issue}`,
		state: "OPEN",
		labels: [],
		editedAt: null,
		status: "Ready",
		statusSince: at(-60),
		priority: null,
		openBlockers: 0,
		openSubIssues: 0,
		...change,
	};
}

type OurClaim = Exclude<ListedClaim, { state: "foreign" }>;

/** The claim of `worker-1-<issue>`, on this machine. */
export function claim(issue: number, change: Partial<OurClaim> = {}): OurClaim {
	return {
		issue,
		ref: `refs/codex-workers/claims/${issue}`,
		oid: String(issue).padStart(40, "0"),
		state: "held",
		workerId: `worker-1-${issue}`,
		attempt: 1,
		host: HERE,
		claimedAt: at(-10),
		leaseUntil: at(20),
		...change,
	};
}

/** `worker-1-<issue>`, running under its supervisor here. */
export function worker(issue: number, change: Partial<LocalWorker> = {}): LocalWorker {
	const running = { process: "running", isSupervised: true, isRecorded: false } as const;
	return { workerId: `worker-1-${issue}`, issue, ...running, ...change };
}

export const ended = { process: "ended", isSupervised: false, isRecorded: true } as const;
export const vanished = { ...ended, isRecorded: false } as const;

/** A marker of a kind in a comment that is some minutes old. */
function posted<Kind extends MarkerKind>(kind: Kind, minutes: number): PostedMarker<Kind> {
	const marker: Extract<Marker, { kind: Kind }> = example(kind);
	return { marker, comment: { url: `#${kind}`, createdAt: at(minutes) } };
}

function example<Kind extends MarkerKind>(kind: Kind): Extract<Marker, { kind: Kind }> {
	const all: { [Each in MarkerKind]: Extract<Marker, { kind: Each }> } = exampleMarkers(7);
	return all[kind];
}

/** An attempt as its comments tell it; `told` minutes from now. `gone`: cleared without an end. */
export function attempt(
	number: number,
	end: EndKind | "running" | "gone" = "running",
	told = -30,
): Attempt {
	return {
		workerId: `worker-${number}-7`,
		number,
		assigned: posted("assigned", told - 5),
		started: null,
		progress: null,
		end: end === "running" || end === "gone" ? null : posted(end, told),
		cleared: end === "gone" ? posted("assigned", told) : null,
	};
}

/** What an issue's comments add up to. */
export function folded(...attempts: readonly Attempt[]): FoldedIssue {
	const last = attempts.at(-1);
	return {
		current: last === undefined || last.cleared !== null ? null : last,
		attempts,
		review: null,
		handover: null,
		research: null,
		researchCycles: 0,
		orchestration: null,
	};
}

export function known(
	state: FoldedIssue = folded(),
	change: Partial<Extract<IssueFacts, { type: "known" }>> = {},
): IssueFacts {
	return { type: "known", state: "OPEN", folded: state, pullRequest: null, ...change };
}

/** The same attempt, told some minutes ago to have been taken back before it began. */
export function takenBack(one: Attempt, minutes: number): Attempt {
	const data: AssignedMarker = {
		...{ schema_version: 1, assigned: false, worker_id: one.workerId },
		...{ cleared_at: at(minutes), outcome: "not started", orchestration_id: null },
	};
	const comment = { url: "#cleared", createdAt: at(minutes) };
	return { ...one, cleared: { marker: { kind: "assigned", data }, comment } };
}

/** The branches of workers, by issue: one on #7. */
export const worked: SlotFacts["worked"] = new Map([[7, ["feature/7-x"]]]);

/** An open pull request, of half an hour ago. */
export const pullRequest = { number: 9, url: "#9", createdAt: at(-30) };

/** Facts about a board with nothing on it, changed as wanted. */
export function facts(
	change: Partial<Omit<SlotFacts, "limits" | "issues">> & {
		limits?: Partial<SlotLimits>;
		issues?: Readonly<Record<number, IssueFacts>>;
	} = {},
): SlotFacts {
	const { limits, issues = {}, ...rest } = change;
	return {
		now: NOW,
		host: HERE,
		ready: "Ready",
		inProgress: "In Progress",
		cards: [],
		claims: [],
		workers: [],
		worked: new Map(),
		budget: null,
		...rest,
		limits: { ...SLOT_LIMITS, ...limits },
		issues: new Map(Object.entries(issues).map(([issue, one]) => [Number(issue), one])),
	};
}
