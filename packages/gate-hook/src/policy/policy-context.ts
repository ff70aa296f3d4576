import type { Configuration, ReviewSettings } from "@codex-workers/protocol";
import type { WorkerClaim } from "./claim/claim-standing.ts";
import type { GitPlace } from "./git/open-place.ts";

/** For whom, and by which rules, pull requests are judged. */
export interface PolicyContext {
	/** `owner/name`: where the issue is, and where the pull request must go. */
	readonly repository: string;
	/** Accounts whose artifacts count although they may not write to the repository. */
	readonly trust: Configuration["trust"];
	/** Defaults where absent. */
	readonly review?: ReviewSettings | undefined;
	/** The claim of the worker that asks; absent outside a worker's session. */
	readonly claim?: WorkerClaim | undefined;
	readonly place: GitPlace;
}
