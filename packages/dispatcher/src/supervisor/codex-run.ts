import type { EndReason } from "../workers/worker-end.ts";
import type { RecordKeeper } from "./record-keeper.ts";
import type { CodexExit } from "./start-codex.ts";
import type { SupervisorDeps } from "./supervisor-deps.ts";
import type { SupervisorSpec } from "./supervisor-spec.ts";

/** How Codex came to its end. `says` is what there is to say of the reason: an error, a count. */
export type CodexRun = CodexExit & Ending;
export type Ending = { reason: EndReason; says: string | null };

/** What a run works with. `limitMs`: how long it may still take. */
export type Run = {
	spec: SupervisorSpec;
	deps: SupervisorDeps;
	keeper: RecordKeeper;
	limitMs?: number;
};

/** The same before Codex runs, when GitHub cannot be asked yet. */
export type StartingRun = Omit<Run, "deps"> & {
	deps: Pick<SupervisorDeps, "env" | "now" | "stop" | "log">;
};
