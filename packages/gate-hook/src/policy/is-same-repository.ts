/**
 * Whether a repository as tools take it (`owner/name`, `host/owner/name`, an https or ssh URL,
 * or a name alone) is `expected` (`owner/name`). GitHub ignores case in both parts.
 */
export function isSameRepository(written: string, expected: string): boolean {
	const wanted = parts(expected);
	const given = parts(
		written
			.trim()
			.replace(/\/+$/, "")
			.replace(/\.git$/i, ""),
	);
	return given.join("/") === wanted.slice(-given.length).join("/");
}

function parts(repository: string): string[] {
	return repository.toLowerCase().split(/[/:]/).slice(-2);
}
