import type { GitHubClient, RepositoryName } from "@codex-workers/github";
import type { Configuration } from "@codex-workers/protocol";
import type { Checkout } from "../git/checkout.ts";
import type { WorkerHookFiles } from "../hooks/worker-hook-files.ts";

/** Everything the dispatcher works with. Made by `openContext`. */
export type DispatcherContext = Checkout & {
	/** The clock, in milliseconds since the epoch. */
	now: () => number;
	/** The name of this machine, as others see it in a claim. */
	host: string;
	client: GitHubClient;
	repository: RepositoryName;
	configuration: Configuration;
	/** The branch that pull requests go to. */
	baseBranch: string;
	orchestrationId: string | null;
	/** The hooks of a worker; absolute paths. */
	hooks: WorkerHookFiles;
	/** The native Codex binary; `null`: looked for when it is needed. */
	codexBinary: string | null;
	/** The Node that supervisors are started with. */
	node: string;
	/** The supervisor's main file. */
	supervisorEntry: string;
	/** How a worker calls `codex-workers`; `null`: by that name, from its PATH. */
	command: string | null;
	/** The folder that holds `codex-workers`, put in front of a worker's PATH. */
	commandFolder: string | null;
};
