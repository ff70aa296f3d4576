/** What decides where a worker may write. */
export interface SandboxOptions {
	readonly scope: "standard";
	readonly sandbox: "workspace-write" | "danger-full-access";
	/** Git directory and common directory of the worktree. Both, or Codex cannot commit there. */
	readonly gitDirs: readonly [gitDir: string, gitCommonDir: string];
	/** More directories that the worker may write to. */
	readonly writableRoots?: readonly string[];
}

/** The sandbox of a scope. `standard` needs git's own directories to commit, and the network. */
export function sandboxArguments(options: SandboxOptions): readonly string[] {
	switch (options.scope) {
		case "standard":
			return standardSandbox(options);
	}
}

function standardSandbox({ sandbox, gitDirs, writableRoots = [] }: SandboxOptions) {
	switch (sandbox) {
		case "danger-full-access":
			return [`--sandbox=${sandbox}`];
		case "workspace-write":
			return [
				`--sandbox=${sandbox}`,
				...[...new Set([...gitDirs, ...writableRoots])].map((path) => `--add-dir=${path}`),
				"-c",
				"sandbox_workspace_write.network_access=true",
			];
	}
}
