import { issueOfBranch, parseConfiguration } from "@codex-workers/protocol";
import type { StopEnvironment } from "../session/stop-session.ts";
import type { InteractiveSession } from "./interactive-session.ts";
import { runGit } from "./run-git.ts";

const CONFIGURATION = "codex-workers.json";

/**
 * The session in a folder, where there is something to ask it: on a branch that names an issue, in
 * a repository whose default branch (as it was fetched last) carries `codex-workers.json`;
 * `undefined` elsewhere. Throws `CONFIGURATION_INVALID`.
 */
export async function readInteractiveSession(
	cwd: string,
	env: StopEnvironment,
): Promise<InteractiveSession | undefined> {
	const ask = (...args: string[]) => runGit(cwd, args, env);
	const branch = await ask("symbolic-ref", "--quiet", "--short", "HEAD");
	const issue = branch === undefined ? undefined : issueOfBranch(branch);
	if (branch === undefined || issue === undefined) return undefined;
	const base = await ask("symbolic-ref", "--quiet", "refs/remotes/origin/HEAD");
	if (base === undefined) return undefined;
	const [text, head, ahead, gitDirectory] = await Promise.all([
		ask("cat-file", "blob", `${base}:${CONFIGURATION}`),
		ask("rev-parse", "HEAD"),
		ask("rev-list", "--count", `${base}..HEAD`),
		ask("rev-parse", "--path-format=absolute", "--git-common-dir"),
	]);
	if (text === undefined || head === undefined || gitDirectory === undefined) return undefined;
	const { repository: named, trust, review } = parseConfiguration(text);
	const repository = env["GITHUB_REPOSITORY"] || named;
	if (repository === undefined) return undefined;
	const { freshness } = review;
	return { repository, issue, branch, head, ahead: Number(ahead), trust, freshness, gitDirectory };
}
