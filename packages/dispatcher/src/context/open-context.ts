import { hostname } from "node:os";
import {
	createGitHubClient,
	parseRepositoryName,
	type RepositoryName,
} from "@codex-workers/github";
import { CodedError, type Configuration } from "@codex-workers/protocol";
import type { Environment } from "../environment/environment.ts";
import type { Checkout } from "../git/checkout.ts";
import { tryGit } from "../git/try-git.ts";
import type { DispatcherContext } from "./dispatcher-context.ts";
import { findDefaultBranch } from "./find-default-branch.ts";
import { findMainCheckout } from "./find-main-checkout.ts";
import { findToken } from "./find-token.ts";
import { hostName } from "./host-name.ts";
import { overrideConfiguration } from "./override-configuration.ts";
import { readConfiguration } from "./read-configuration.ts";
import { repositoryOfRemote } from "./repository-of-remote.ts";
import { supervisorEntry } from "./supervisor-entry.ts";

export type ContextOptions = Pick<DispatcherContext, "hooks" | "node"> &
	Partial<
		Pick<
			DispatcherContext,
			"now" | "host" | "codexBinary" | "supervisorEntry" | "command" | "commandFolder"
		>
	> & {
		/** Any folder of the repository, also inside a worktree. */
		cwd: string;
		env: Environment;
		fetch?: typeof globalThis.fetch;
	};

/**
 * Finds the main checkout, its configuration, its repository on GitHub and a token. Throws
 * `NOT_A_REPOSITORY`, `ORIGIN_MISSING`, `DEFAULT_BRANCH_UNKNOWN`, `CONFIGURATION_INVALID`,
 * `ENVIRONMENT_INVALID`, `REPOSITORY_UNKNOWN`, `REPOSITORY_NAME_INVALID`, `TOKEN_MISSING`,
 * `GIT_FAILED`, `GIT_NOT_FOUND`.
 */
export async function openContext(options: ContextOptions): Promise<DispatcherContext> {
	const root = await findMainCheckout(options.cwd, options.env);
	const place: Checkout = { root, env: options.env };
	const origin = await readOrigin(place);
	const defaultBranch = await findDefaultBranch(place);
	const configuration = overrideConfiguration(
		await readConfiguration(place, defaultBranch),
		options.env,
	);
	const token = await findToken(options.env);
	return {
		root,
		env: { ...options.env, GH_TOKEN: token },
		...clientOf(options, token),
		repository: findRepository(configuration, origin),
		configuration,
		baseBranch: configuration.baseBranch ?? defaultBranch,
		...environmentOf(options),
	};
}

function clientOf(
	options: ContextOptions,
	token: string,
): Pick<DispatcherContext, "client" | "now"> {
	const { now = Date.now, fetch, env } = options;
	const apiUrl = env["GITHUB_API_URL"] || undefined;
	return { now, client: createGitHubClient({ token, apiUrl, now, ...(fetch && { fetch }) }) };
}

function environmentOf(options: ContextOptions) {
	return {
		host: hostName(options.host ?? hostname()),
		orchestrationId: options.env["ORCHESTRATION_ID"] || null,
		hooks: options.hooks,
		codexBinary: options.codexBinary ?? null,
		node: options.node,
		supervisorEntry: options.supervisorEntry ?? supervisorEntry(),
		command: options.command ?? null,
		commandFolder: options.commandFolder ?? null,
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
