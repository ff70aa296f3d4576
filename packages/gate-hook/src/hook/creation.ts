import type { PullRequestCreation } from "@codex-workers/shell-analysis";

/** A pull request that a tool use would open, as far as it can be read off the tool's input. */
export interface Creation {
	readonly title?: string | undefined;
	readonly body?: string | undefined;
	/** Relative to where the tool runs; `-` is standard input. */
	readonly bodyFile?: string | undefined;
	/** The branch, with its owner in front (`owner:branch`) where it was written so. */
	readonly head?: string | undefined;
	readonly base?: string | undefined;
	/** What is given, but with a value that only the running shell knows; absent for other tools. */
	readonly unread?: PullRequestCreation["unread"] | undefined;
	/** Whether a word of the command may become an option. */
	readonly isOpen?: boolean | undefined;
	/** By which door a command line opens it; absent for other tools. */
	readonly via?: PullRequestCreation["via"] | undefined;
	/** The command, with what only the running shell knows as it is written. */
	readonly argv?: readonly string[] | undefined;
	/** As tools take it; see `isSameRepository`. */
	readonly repository?: string | undefined;
}
