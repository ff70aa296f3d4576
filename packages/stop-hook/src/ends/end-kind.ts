import type { PullRequest } from "@codex-workers/github";
import type {
	Configuration,
	EndKind as EndMarkerKind,
	Marker,
	ReviewMarker,
} from "@codex-workers/protocol";
import type { Shortcoming } from "./shortcoming.ts";

/** The worker whose end is asked for. */
export interface StoppingWorker {
	readonly id: string;
	readonly issue: number;
}

/** What an end is judged by besides its marker. */
export interface EndGrounds {
	readonly worker: StoppingWorker;
	/** The worker's branch. */
	readonly branch: string;
	/** Those of the worker's branch, in every state. */
	readonly pullRequests: readonly Pick<PullRequest, "number" | "state">[];
	/** What the worker's branch points at on GitHub; `null` where it is not there. */
	readonly branchHead: string | null;
	/** Whether a review must be of exactly that commit. */
	readonly freshness: Configuration["review"]["freshness"];
}

/** What stands on the issue besides the end itself. */
export interface EndContext extends EndGrounds {
	/** The newest trusted review artifact. */
	readonly review: ReviewMarker | null;
}

/** A way for a worker to end, by a marker of its own on its issue. */
export interface EndKind<Kind extends EndMarkerKind = EndMarkerKind> {
	readonly kind: Kind;
	/** When a worker ends so, as a clause. */
	readonly when: string;
	/** Why this marker of the worker does not end it; `undefined` when it does. */
	readonly shortcoming: (
		data: Extract<Marker, { kind: Kind }>["data"],
		context: EndContext,
	) => Shortcoming | undefined;
	/** What it does then, as an imperative clause. */
	readonly step: string;
}
