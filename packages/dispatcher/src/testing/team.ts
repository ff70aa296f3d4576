import { join } from "node:path";
import {
	type Account,
	type GitHubEmulator,
	type Issue,
	type SeededBoard,
	type SeededRepository,
	startGitHubEmulator,
} from "@codex-workers/github-emulator";
import { onTestFinished } from "vitest";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { type ContextOptions, openContext } from "../context/open-context.ts";
import { git } from "../git/git.ts";
import { acmeEnvironment } from "./acme-environment.ts";
import { scratchFolder } from "./scratch-folder.ts";
import { type Play, standInCodex } from "./stand-in-codex.ts";
import { standInHooks } from "./stand-in-hooks.ts";

/** A GitHub with acme/widget, issue 7 in Ready on a board, and a clone of it; gone after the test. */
export type Team = {
	folder: string;
	github: GitHubEmulator;
	bot: Account;
	repository: SeededRepository;
	board: SeededBoard;
	issue: Issue;
	root: string;
	env: Record<string, string>;
	/** A dispatcher in the clone, with a stand-in for Codex. */
	context: (play?: Play, options?: Partial<ContextOptions>) => Promise<DispatcherContext>;
	git: (...args: string[]) => Promise<string>;
	/** What the comments on the issue are, oldest first: their first lines. */
	comments: () => string[];
	/** The refs of origin beside its base branch. */
	refs: () => Promise<string[]>;
};

export async function startTeam(): Promise<Team> {
	const folder = scratchFolder();
	const github = await startGitHubEmulator({ unixSocket: false });
	onTestFinished(github.close);
	const bot = github.addUser("codex-bot");
	github.addOrganization("acme", { members: [bot] });
	const repository = await github.addRepository({ owner: "acme", name: "widget" });
	repository.permission(bot, "WRITE");
	const issue = repository.addIssue({ number: 7, title: "Fix it", body: "Broken.", author: bot });
	const statuses = ["Backlog", "Ready", "In Progress", "In Review", "Blocked", "Done"];
	const board = github.addBoard({ owner: "acme", number: 3, title: "Work", statuses });
	board.add(issue, "Ready");
	const env = acmeEnvironment(folder, github, bot);
	await git(folder, ["clone", "--quiet", repository.gitDir, "widget"], { env });
	const root = join(folder, "widget");
	return { folder, github, bot, repository, board, issue, root, env, ...hands() };

	function hands(): Pick<Team, "context" | "git" | "comments" | "refs"> {
		return {
			context: (play = { arms: true }, options = {}) =>
				openContext({
					cwd: root,
					env,
					hooks: options.hooks ?? standInHooks(folder),
					node: process.execPath,
					host: "host-a",
					codexBinary: standInCodex(folder, play),
					...options,
				}),
			git: (...args) => git(root, args, { env }),
			comments: () => issue.comments.map(({ body }) => body),
			refs: async () =>
				Object.keys(await repository.refs()).filter((ref) => ref !== "refs/heads/main"),
		};
	}
}
