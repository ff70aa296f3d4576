/** Reads `-t --title title, -b --body body` style rules: flags, then their canonical name. */
export function valuedFlags(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
	const valued = new Map<string, string>();
	for (const [name, flags] of Object.entries(table)) {
		for (const flag of flags.split(" ")) valued.set(flag, name);
	}
	return valued;
}
