import type { Card, PointBudget } from "@codex-workers/github";
import type { FoldedIssue } from "@codex-workers/protocol";
import type { ListedClaim } from "../../claims/list-claims.ts";
import type { SlotLimits } from "./slot-limits.ts";

/** A worker that this machine has a record of. */
export type LocalWorker = {
	workerId: string;
	issue: number;
	/** Its supervisor, or Codex. */
	process: "running" | "ended";
	/** Whether its supervisor runs. */
	isSupervised: boolean;
	/** Whether somebody has recorded how it ended. */
	isRecorded: boolean;
};

/** A pull request that waits for people. `createdAt`: ISO 8601. */
export type OpenPullRequest = { number: number; url: string; createdAt: string };

/** What GitHub tells of an issue beside its card. */
export type IssueFacts =
	| {
			type: "known";
			state: "OPEN" | "CLOSED";
			/** What its trusted comments add up to. */
			folded: FoldedIssue;
			/** An open one from a branch of its workers. */
			pullRequest: OpenPullRequest | null;
	  }
	| { type: "unreadable"; code: string; says: string };

/** All that a plan rests on. */
export type SlotFacts = {
	/** Milliseconds since the epoch. */
	now: number;
	/** This machine. */
	host: string;
	limits: SlotLimits;
	/** The board's own names of two statuses. */
	ready: string;
	inProgress: string;
	/** In the order of the board, top first. */
	cards: readonly Card[];
	claims: readonly ListedClaim[];
	workers: readonly LocalWorker[];
	/** Issues with a branch of a worker at `origin`, and those branches. */
	worked: ReadonlyMap<number, readonly string[]>;
	/** What has been read of issues so far. */
	issues: ReadonlyMap<number, IssueFacts>;
	/** Issues that this pass has acted on already, and whether a worker works on them now. */
	acted?: ReadonlyMap<number, boolean>;
	/** Whether the board has more cards than are looked at. */
	isCut?: boolean;
	/** The token's points; `null` while GitHub has not told them. */
	budget: PointBudget | null;
};
