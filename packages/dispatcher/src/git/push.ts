import type { Checkout } from "./checkout.ts";
import { type GitOutcome, tryGit } from "./try-git.ts";

/** A ref to change at the remote: from what it must point at now (`null`: absent) to `to` (`null`: gone). */
export type RefChange = { ref: string; from: string | null; to: string | null };

/**
 * Changes refs at `origin`, all or none, and each only if it still is what `from` says
 * (compare-and-swap). The person's push hooks, signing and tag rules do not apply: these are
 * our own refs.
 */
export function push(checkout: Checkout, changes: readonly RefChange[]): Promise<GitOutcome> {
	const leases = changes.map(({ ref, from }) => `--force-with-lease=${ref}:${from ?? ""}`);
	const refspecs = changes.map(({ ref, to }) => `${to ?? ""}:${ref}`);
	return tryGit(
		checkout.root,
		[
			"push",
			"--quiet",
			"--atomic",
			"--no-verify",
			"--no-signed",
			"--no-follow-tags",
			"--recurse-submodules=no",
			...leases,
			"--",
			"origin",
			...refspecs,
		],
		{ env: checkout.env, signal: checkout.signal },
	);
}
