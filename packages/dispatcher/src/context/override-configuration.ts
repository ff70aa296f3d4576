import { parseRepositoryName } from "@codex-workers/github";
import { CodedError, type Configuration } from "@codex-workers/protocol";
import type { Environment } from "../environment/environment.ts";

/**
 * The configuration with what the environment overrides: the board by `GH_PROJECT_OWNER` and
 * `GITHUB_PROJECT_NUM`, the repository by `GITHUB_REPOSITORY` (the seeds' names). An empty variable
 * says nothing, as with gh. Throws `ENVIRONMENT_INVALID`.
 */
export function overrideConfiguration(
	configuration: Configuration,
	env: Environment,
): Configuration {
	const repository = readRepository(env) ?? configuration.repository;
	const board = overrideBoard(configuration.board, env);
	return {
		...configuration,
		...(repository !== undefined && { repository }),
		...(board !== undefined && { board }),
	};
}

function readRepository(env: Environment): string | undefined {
	const name = env["GITHUB_REPOSITORY"] || undefined;
	if (name === undefined) return undefined;
	try {
		parseRepositoryName(name);
		return name;
	} catch (cause) {
		if (!(cause instanceof CodedError)) throw cause;
		throw new CodedError("ENVIRONMENT_INVALID", "GITHUB_REPOSITORY is not owner/name.", {
			hint: "Set it to the repository's name on GitHub, like acme/widget, or unset it.",
			cause,
		});
	}
}

function overrideBoard(board: Configuration["board"], env: Environment): Configuration["board"] {
	const owner = env["GH_PROJECT_OWNER"] || board?.owner;
	const told = readBoardNumber(env);
	if (told !== undefined && owner === undefined) {
		throw new CodedError(
			"ENVIRONMENT_INVALID",
			"GITHUB_PROJECT_NUM names a board, and nothing says whose.",
			{ hint: "Set GH_PROJECT_OWNER to the account that owns it, or unset GITHUB_PROJECT_NUM." },
		);
	}
	const number = told ?? board?.number;
	if (owner === undefined || number === undefined) return board;
	return { statuses: {}, ...board, owner, number };
}

/** GitHub's own: GraphQL's Int. */
const HIGHEST = 2 ** 31 - 1;

function readBoardNumber(env: Environment): number | undefined {
	const text = env["GITHUB_PROJECT_NUM"] || undefined;
	if (text === undefined) return undefined;
	const number = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : Number.NaN;
	if (number <= HIGHEST) return number;
	throw new CodedError("ENVIRONMENT_INVALID", "GITHUB_PROJECT_NUM is not a board's number.", {
		hint: "Set it to the number at the end of the board's URL, or unset it.",
	});
}
