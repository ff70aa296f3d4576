import type { CodedError } from "@codex-workers/protocol";
import type { Adoption } from "../../adoption/adoption.ts";
import type { WorkerReport } from "../worker-report.ts";
import type { FleetLook } from "./fleet-look.ts";

/** How it stands with GitHub and `origin`; times in milliseconds since the epoch. */
export type GitHubSight = {
	/** When what is shown was looked up; `null`: not yet. */
	lookedAt: number | null;
	/** Since when there is no answer; `null`: the last look succeeded. */
	silentSince: number | null;
	/** Why; `null` while an answer is still awaited. */
	error: CodedError | null;
	/** What the last look took of GitHub's 5,000 points an hour. */
	points: FleetLook["points"] | null;
};

/** The workers at one moment: this machine's facts are of now, GitHub's of its last answer. */
export type FleetView = {
	/** Milliseconds since the epoch. */
	at: number;
	/** By issue, the newer attempt first. */
	workers: WorkerReport[];
	/** What was done at the last look for workers whose supervisor was gone. */
	adoptions: readonly Adoption[];
	gitHub: GitHubSight;
};
