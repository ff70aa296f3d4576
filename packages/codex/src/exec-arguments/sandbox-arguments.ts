/** What decides where a worker may write. */
export interface SandboxOptions {
	readonly scope: "standard";
	readonly sandbox: "workspace-write" | "danger-full-access";
	/** Git directory and common directory of the worktree; see `writableGitPaths`. */
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
				...[...writableGitPaths(gitDirs), ...writableRoots].map((path) => `--add-dir=${path}`),
				"-c",
				"sandbox_workspace_write.network_access=true",
			];
	}
}

/**
 * What a worker must be able to write to commit, fetch and push in a linked worktree. Never the
 * rest of the common directory: its hooks and its configuration run programs for whoever uses git
 * there next, outside the sandbox. Each path must exist.
 */
export function writableGitPaths([gitDir, commonDir]: SandboxOptions["gitDirs"]): string[] {
	if (gitDir === commonDir) return [gitDir];
	return [gitDir, ...["objects", "refs", "logs"].map((part) => `${commonDir}/${part}`)];
}
