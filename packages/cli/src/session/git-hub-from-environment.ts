import { createGitHubClient, type GitHubClient } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";

/** A client with the environment's token and API address; throws `TOKEN_MISSING`. */
export function gitHubFromEnvironment(
	env: Readonly<Record<string, string | undefined>>,
): GitHubClient {
	const token = env["GH_TOKEN"] ?? env["GITHUB_TOKEN"];
	if (token === undefined || token === "") {
		throw new CodedError("TOKEN_MISSING", "There is no GitHub token in the environment.", {
			hint: "Set GH_TOKEN to a token that may write issues and pull requests.",
		});
	}
	const apiUrl = env["GITHUB_API_URL"];
	return createGitHubClient({ token, ...(apiUrl !== undefined && { apiUrl }) });
}
