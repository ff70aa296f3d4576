import type { Issue, IssueState } from "@codex-workers/github";
import type { GateProof } from "./prove-gate-once.ts";
import type { SharedReads } from "./share-reads.ts";
import type { StartRoom } from "./start-room.ts";

export type DispatchRequest = {
	issue: number;
	/** Which attempt this is; by default one more than the issue's assignments know of. */
	attempt?: number;
	/** The id of a Codex thread on this machine to go on from; a new one by default. */
	continues?: string;
	/** What whoever dispatches adds to the prompt, where it is quoted as foreign text. */
	notes?: string;
	/** Work on the issue although its body was edited after somebody had moved it to Ready. */
	acceptEdits?: boolean;
	/** How long the worker may run at most, in milliseconds; what the configuration says by default. */
	limitMs?: number;
	/** How long the setup command may run, in milliseconds; 15 minutes by default. */
	setupMs?: number;
	/** How long to wait for the worker's first hook, in milliseconds; 60 seconds by default. */
	armMs?: number;
	/** Workers that have ended: a claim that one of them still holds is taken over from it. */
	follows?: readonly string[];
	/** The slots, where this start takes one; see `refuseFull`. */
	room?: StartRoom;
	/** What several starts at once read together; each reads for itself by default. */
	reads?: SharedReads;
	/** Asked with what was read anew, before anything is changed; throws to call it off. */
	confirm?: (read: { issue: Issue; state: IssueState }) => void;
	/** What proves the gate; `proveGate` by default. */
	prove?: GateProof;
	/** Aborting between two steps undoes all of them. */
	signal?: AbortSignal;
};

export const DEFAULT_ARM_MS = 60_000;
export const DEFAULT_SETUP_MS = 15 * 60_000;
