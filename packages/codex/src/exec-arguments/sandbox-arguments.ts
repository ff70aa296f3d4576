import { createHash } from "node:crypto";
import type { WorkerScope } from "@codex-workers/protocol";
import { tomlValue } from "../session-hooks/toml-value.ts";

/** What decides where a worker may write. */
export interface SandboxOptions {
	readonly scope: WorkerScope;
	/** Only the scope `standard` has a choice. */
	readonly sandbox: "workspace-write" | "danger-full-access";
	/** Git directory and common directory of the worktree; see `writableGitPaths`. */
	readonly gitDirs: readonly [gitDir: string, gitCommonDir: string];
	/**
	 * More directories that the worker may write to; a worker of scope `research` to none. For a
	 * review one of them should have a name that nobody can foresee.
	 */
	readonly writableRoots?: readonly string[];
}

/**
 * The sandbox of a scope. `standard` needs git's own directories to commit, and the network.
 * `research` writes nowhere, not even temporary files. `review` writes where its tests must, and
 * never in the worktree. Neither of the two has a network.
 */
export function sandboxArguments(options: SandboxOptions): readonly string[] {
	switch (options.scope) {
		case "standard":
			return standardSandbox(options);
		case "research":
			return READ_ONLY;
		case "review":
			return reviewSandbox(options);
	}
}

const READ_ONLY = ["--sandbox=read-only"];

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
 * A profile of its own, because `read-only` takes no directories. Codex adds what its configuration
 * files say of a profile of the same name, and one of them may lie in the worktree; so the name is
 * one that only who knows the directories can know.
 */
function reviewSandbox({ writableRoots = [] }: SandboxOptions): readonly string[] {
	if (writableRoots.length === 0) return READ_ONLY;
	const filesystem = Object.fromEntries(writableRoots.map((path) => [path, "write"]));
	const profile = { extends: ":read-only", filesystem, network: { enabled: false } };
	const digest = createHash("sha256").update(JSON.stringify(writableRoots)).digest("hex");
	const name = `review-${digest.slice(0, 16)}`;
	return [
		"-c",
		`default_permissions=${tomlValue(name)}`,
		"-c",
		`permissions.${name}=${tomlValue(profile)}`,
	];
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
