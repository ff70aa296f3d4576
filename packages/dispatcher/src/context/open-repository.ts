import { parseRepositoryName, type RepositoryName } from "@codex-workers/github";
import { CodedError, type Configuration } from "@codex-workers/protocol";
import type { Environment } from "../environment/environment.ts";
import type { Checkout } from "../git/checkout.ts";
import { tryGit } from "../git/try-git.ts";
import { findDefaultBranch } from "./find-default-branch.ts";
import { findMainCheckout } from "./find-main-checkout.ts";
import { overrideConfiguration } from "./override-configuration.ts";
import { type ConfigurationSource, readConfiguration } from "./read-configuration.ts";
import { repositoryOfRemote } from "./repository-of-remote.ts";

/** A repository on this machine, and how it is to be worked on. */
export interface RepositoryContext {
	/** The main checkout, absolute. */
	readonly root: string;
	/** With what the environment overrides. */
	readonly configuration: Configuration;
	readonly source: ConfigurationSource;
	readonly repository: RepositoryName;
	readonly baseBranch: string;
}

/**
 * Finds the main checkout, its configuration and its repository on GitHub, without a word to it.
 * Throws `NOT_A_REPOSITORY`, `ORIGIN_MISSING`, `DEFAULT_BRANCH_UNKNOWN`, `CONFIGURATION_INVALID`,
 * `ENVIRONMENT_INVALID`, `REPOSITORY_UNKNOWN`, `REPOSITORY_NAME_INVALID`, `GIT_NOT_FOUND`.
 */
export async function openRepository(options: {
	/** Any folder of the repository, also inside a worktree. */
	readonly cwd: string;
	readonly env: Environment;
}): Promise<RepositoryContext> {
	const { env } = options;
	const root = await findMainCheckout(options.cwd, env);
	const place: Checkout = { root, env };
	const branch = findDefaultBranch(place);
	// Without an origin that is what is told, whatever becomes of the question beside it.
	branch.catch(() => {});
	const origin = await readOrigin(place);
	const defaultBranch = await branch;
	const read = await readConfiguration(place, defaultBranch);
	const configuration = overrideConfiguration(read.configuration, env);
	return {
		root,
		configuration,
		source: read.source,
		repository: findRepository(configuration, origin),
		baseBranch: configuration.baseBranch ?? defaultBranch,
	};
}

async function readOrigin(place: Checkout): Promise<string> {
	const origin = await tryGit(place.root, ["remote", "get-url", "origin"], { env: place.env });
	if (origin.type === "done") return origin.stdout;
	throw new CodedError("ORIGIN_MISSING", `${place.root} has no remote named origin.`, {
		hint: "Add it with `git remote add origin <url>`: claims and branches live there.",
		cause: origin.error,
	});
}

function findRepository(configuration: Configuration, origin: string): RepositoryName {
	const name = configuration.repository ?? repositoryOfRemote(origin);
	if (name !== undefined) return parseRepositoryName(name);
	throw new CodedError(
		"REPOSITORY_UNKNOWN",
		"The URL of origin does not name a GitHub repository.",
		{
			hint: "Set repository in codex-workers.json, or GITHUB_REPOSITORY, to owner/name.",
		},
	);
}
