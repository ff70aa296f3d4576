import type { Configuration } from "@codex-workers/protocol";
import type { Checkout } from "../git/checkout.ts";
import { listRemoteRefs } from "../git/list-remote-refs.ts";

/** A checkout, and what of `origin` matters to it. */
export type RemotePlace = Checkout & {
	configuration: Pick<Configuration, "claims">;
	baseBranch: string;
};

/** Full names of refs at `origin`, with their object ids. */
export type RefsAtOrigin = ReadonlyMap<string, string>;

/**
 * Reads what workers on any issues need to know of `origin`: its base branch, all claims, the
 * branches of workers. Several that are started at the same time are told the same: who asks while
 * an answer is under way gets that one. What it says may be over by then, as any such answer; the
 * claim is a compare-and-swap. The promise rejects with `GIT_FAILED`.
 */
export function shareRefs(context: RemotePlace): () => Promise<RefsAtOrigin> {
	const { configuration, baseBranch } = context;
	const patterns = [
		`refs/heads/${baseBranch}`,
		`${configuration.claims.namespace}/*`,
		"refs/heads/feature/*",
	];
	let underWay: Promise<RefsAtOrigin> | undefined;
	return () => {
		underWay ??= listRemoteRefs(context, patterns).finally(() => {
			underWay = undefined;
		});
		return underWay;
	};
}
