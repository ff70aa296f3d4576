import type { Account, GitHubEmulator } from "@codex-workers/github-emulator";
import { plainEnvironment } from "./plain-environment.ts";

/** The environment of a process that works on acme/widget and its board 3, as an account. */
export function acmeEnvironment(folder: string, github: GitHubEmulator, who: Account) {
	return {
		...plainEnvironment(folder),
		GITHUB_API_URL: github.url,
		GH_TOKEN: github.token(who),
		GITHUB_REPOSITORY: "acme/widget",
		GH_PROJECT_OWNER: "acme",
		GITHUB_PROJECT_NUM: "3",
	};
}
