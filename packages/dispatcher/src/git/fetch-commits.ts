import type { Checkout } from "./checkout.ts";
import { fetchArguments } from "./fetch-arguments.ts";
import { git } from "./git.ts";

/** A commit of `origin`, and the ref under which it can be had there. */
export type RemoteCommit = { ref: string; oid: string };

/**
 * Makes sure that commits of `origin` are here, fetching those that are not in one go. Writes no
 * ref: several dispatchers may do this in one checkout at a time. Throws `GIT_FAILED`, also when
 * one of the refs is gone.
 */
export async function fetchCommits(
	checkout: Checkout,
	wanted: readonly RemoteCommit[],
): Promise<void> {
	const missing = await missingCommits(checkout, wanted);
	if (missing.length === 0) return;
	await git(checkout.root, fetchArguments(missing.map(({ ref }) => ref)), {
		env: checkout.env,
		signal: checkout.signal,
	});
}

async function missingCommits(
	{ root, env }: Checkout,
	wanted: readonly RemoteCommit[],
): Promise<readonly RemoteCommit[]> {
	if (wanted.length === 0) return [];
	const input = wanted.map(({ oid }) => `${oid}\n`).join("");
	const printed = await git(root, ["cat-file", "--batch-check=%(objecttype)"], { env, input });
	const types = printed.split("\n");
	return wanted.filter((_, at) => types[at] !== "commit");
}
