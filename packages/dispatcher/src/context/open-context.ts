import { hostname } from "node:os";
import { createGitHubClient } from "@codex-workers/github";
import type { Environment } from "../environment/environment.ts";
import type { DispatcherContext } from "./dispatcher-context.ts";
import { findToken } from "./find-token.ts";
import { hostName } from "./host-name.ts";
import { openRepository } from "./open-repository.ts";
import { readOrchestrationId } from "./read-orchestration-id.ts";
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
 * `GITHUB_API_URL_INVALID`, `GIT_FAILED`, `GIT_NOT_FOUND`.
 */
export async function openContext(options: ContextOptions): Promise<DispatcherContext> {
	const { root, configuration, repository, baseBranch } = await openRepository(options);
	const token = await findToken(options.env);
	return {
		root,
		env: { ...options.env, GH_TOKEN: token },
		...clientOf(options, token),
		...{ repository, configuration, baseBranch },
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
		orchestrationId: readOrchestrationId(options.env),
		hooks: options.hooks,
		codexBinary: options.codexBinary ?? null,
		node: options.node,
		supervisorEntry: options.supervisorEntry ?? supervisorEntry(),
		command: options.command ?? null,
		commandFolder: options.commandFolder ?? null,
	};
}
