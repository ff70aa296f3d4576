import type { GateEnvironment } from "../../session/gate-environment.ts";

/** Variables that lead git to another repository, to other objects, or to a program of the caller's. */
const DROPPED = new Set([
	"GIT_ALTERNATE_OBJECT_DIRECTORIES",
	"GIT_COMMON_DIR",
	"GIT_DIFF_OPTS",
	"GIT_EXTERNAL_DIFF",
	"GIT_GRAFT_FILE",
	"GIT_INDEX_FILE",
	"GIT_NAMESPACE",
	"GIT_OBJECT_DIRECTORY",
	"GIT_PAGER",
	"GIT_REPLACE_REF_BASE",
	"GIT_SHALLOW_FILE",
	"GIT_WORK_TREE",
]);

/**
 * The environment for git on the git directory `gitDir`. Naming the directory keeps git from
 * looking for one. A worker may write refs: `refs/replace/` must not show other objects than
 * those that GitHub has.
 */
export function gitEnvironment(env: GateEnvironment, gitDir: string): Record<string, string> {
	const kept = Object.entries(env).flatMap(([name, value]) =>
		value === undefined || DROPPED.has(name) || name.startsWith("GIT_TRACE")
			? []
			: [[name, value] as const],
	);
	return {
		...Object.fromEntries(kept),
		GIT_DIR: gitDir,
		GIT_NO_REPLACE_OBJECTS: "1",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_PROTOCOL_FROM_USER: "0",
		GIT_TERMINAL_PROMPT: "0",
		LC_ALL: "C",
		SSH_ASKPASS_REQUIRE: "never",
	};
}

/**
 * Settings that outrank those of the repository: nothing that it names runs, and the commit graph,
 * which a worker can write, is not believed.
 */
export const INERT = [
	"--no-pager",
	"-c",
	"core.fsmonitor=false",
	"-c",
	"core.hooksPath=/dev/null",
	"-c",
	"core.commitGraph=false",
	"-c",
	"protocol.ext.allow=never",
] as const;
