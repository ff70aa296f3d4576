/** A remote of a checkout, in the order in which git lists it. */
export interface GhRemote {
	readonly name: string;
	/** After git's `insteadOf`. */
	readonly url: string;
	/** `remote.<name>.gh-resolved`: `base`, or `owner/name`, as `gh repo set-default` writes it. */
	readonly resolved: string | undefined;
}

/** What `gh pr create` finds in a checkout when the command line does not say it. */
export interface GhSettings {
	readonly remotes: readonly GhRemote[];
	/** Git's configuration: key as git prints it, last value. */
	readonly values: ReadonlyMap<string, string>;
	/** The branch that is checked out. */
	readonly branch: string | undefined;
	/** Full names of local and remote-tracking refs that matter, with their object ids. */
	readonly refs: ReadonlyMap<string, string>;
}

/** The branch that `branch` is set up to be merged with, where that is one of a remote. */
export function upstreamOf(
	branch: string,
	values: GhSettings["values"],
): { remote: string; branch: string } | undefined {
	const remote = values.get(`branch.${branch}.remote`);
	const merge = values.get(`branch.${branch}.merge`);
	if (remote === undefined || remote === "." || !merge?.startsWith("refs/heads/")) return undefined;
	return { remote, branch: merge.slice("refs/heads/".length) };
}
