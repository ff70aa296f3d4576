/** A change that an installation makes, in the order in which they are made. */
export type InstallEffect =
	| "files"
	| "registration"
	| "hooks_file"
	/** What will be trusted is noted, so that it can be undone. */
	| "trust_noted"
	| "trust"
	| "old_files";
