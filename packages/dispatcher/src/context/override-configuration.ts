import { CodedError, type Configuration } from "@codex-workers/protocol";
import type { Environment } from "../environment/environment.ts";

/**
 * The configuration with what the environment overrides: the board by `GH_PROJECT_OWNER` and
 * `GITHUB_PROJECT_NUM`, the repository by `GITHUB_REPOSITORY` (the seeds' names).
 * Throws `ENVIRONMENT_INVALID`.
 */
export function overrideConfiguration(
	configuration: Configuration,
	env: Environment,
): Configuration {
	const repository = env["GITHUB_REPOSITORY"] || configuration.repository;
	const board = overrideBoard(configuration.board, env);
	return {
		...configuration,
		...(repository !== undefined && { repository }),
		...(board !== undefined && { board }),
	};
}

function overrideBoard(board: Configuration["board"], env: Environment): Configuration["board"] {
	const owner = env["GH_PROJECT_OWNER"] || board?.owner;
	const number = env["GITHUB_PROJECT_NUM"] || board?.number;
	if (owner === undefined || number === undefined) return board;
	if (!/^[1-9]\d{0,9}$/.test(String(number))) {
		throw new CodedError("ENVIRONMENT_INVALID", "GITHUB_PROJECT_NUM is not a board's number.", {
			hint: "Set it to the number at the end of the board's URL, or unset it.",
		});
	}
	return { statuses: {}, ...board, owner, number: Number(number) };
}
