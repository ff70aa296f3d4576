import type { PullRequest } from "@codex-workers/github";
import type { Marker, MarkerKind } from "@codex-workers/protocol";

/** The worker whose end is asked for. */
export interface StoppingWorker {
	readonly id: string;
	readonly issue: number;
}

/** What an end is judged by besides its marker. */
export interface EndGrounds {
	readonly worker: StoppingWorker;
	/** Those of the worker's branch, in every state. */
	readonly pullRequests: readonly Pick<PullRequest, "number" | "state">[];
}

/** What a marker says about a worker's end; `other`: it is of another kind. */
export type EndVerdict =
	| { readonly type: "other" }
	| { readonly type: "ends" }
	| { readonly type: "misses"; readonly why: string };

/** A way for a worker to end, by a marker on its issue. */
export interface EndKind {
	readonly kind: MarkerKind;
	/** Whether this marker, newer than the worker's assignment, ends this worker. */
	readonly judge: (marker: Marker, grounds: EndGrounds) => EndVerdict;
	/** How a worker ends so, as an imperative clause. */
	readonly step: string;
}
