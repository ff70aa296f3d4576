/** A project's own commands as argument vectors; `null` or missing: nobody said. */
export interface ProjectCommands {
	/** Installs the dependencies in a fresh worktree. */
	readonly setup?: readonly string[] | null;
	readonly test?: readonly string[] | null;
	readonly lint?: readonly string[] | null;
}
