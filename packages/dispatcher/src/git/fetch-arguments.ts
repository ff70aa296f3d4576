/** Git's arguments for fetching refs or commits of `origin` that write no ref and start nothing else. */
export function fetchArguments(wanted: readonly string[]): readonly string[] {
	return [
		"fetch",
		"--quiet",
		"--no-tags",
		"--no-write-fetch-head",
		"--no-auto-maintenance",
		"--recurse-submodules=no",
		"--refmap=",
		"--",
		"origin",
		...wanted,
	];
}
