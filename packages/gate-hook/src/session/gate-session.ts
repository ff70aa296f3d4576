import type { Configuration, ReviewSettings } from "@codex-workers/protocol";
import type { WorkerClaim } from "../policy/claim/claim-standing.ts";

/** For whom the gate judges. `repository` is `owner/name`; `worker` is absent outside a worker. */
export interface GateSession {
	readonly repository: string;
	readonly trust: Configuration["trust"];
	readonly review: ReviewSettings;
	/** `GH_REPO`: what gh takes for the repository when a command names none. */
	readonly ghRepository?: string | undefined;
	readonly worker?: GateWorker;
}

/** The worker of a session, with what it works on. */
export interface GateWorker {
	readonly id: string;
	readonly issue: number;
	readonly branch: string;
	readonly base: string;
	readonly claim: WorkerClaim;
	/** The main checkout, absolute. */
	readonly root: string;
}
