import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { type GitHubEmulator, startGitHubEmulator } from "@codex-workers/github-emulator";

const run = promisify(execFile);

/** A GitHub with a long board, and a checkout of its repository. */
export interface CrowdedBoard extends AsyncDisposable {
	readonly github: GitHubEmulator;
	/** Runs a command line of codex-workers there; returns its standard output. */
	readonly ask: (...argv: string[]) => Promise<string>;
	/** Takes issues for workers of another machine, from the first one on. */
	readonly claim: (count: number) => Promise<void>;
}

export interface BoardSize {
	readonly done: number;
	readonly inReview: number;
	readonly inProgress: number;
	readonly ready: number;
}

const BIN = path.resolve(import.meta.dirname, "../../../../packages/cli/bin/codex-workers.mjs");
const STATUSES = ["Backlog", "Ready", "In Progress", "In Review", "Blocked", "Done"];

export async function crowdedBoard(size: BoardSize): Promise<CrowdedBoard> {
	const github = await startGitHubEmulator({ unixSocket: false });
	const folder = await mkdtemp(path.join(tmpdir(), "budget-"));
	const bot = github.addUser("codex-bot");
	github.addOrganization("acme", { members: [bot] });
	const repository = await github.addRepository({ owner: "acme", name: "widget" });
	repository.permission(bot, "WRITE");
	const board = github.addBoard({ owner: "acme", number: 3, title: "Work", statuses: STATUSES });
	const add = (status: string, count: number) => {
		for (let at = 0; at < count; at++) {
			board.add(repository.addIssue({ title: `${status} ${at}`, author: bot }), status);
		}
	};
	add("In Progress", size.inProgress);
	add("Ready", size.ready);
	add("In Review", size.inReview);
	add("Done", size.done);
	const env = {
		// biome-ignore lint/style/noProcessEnv: git is found where this runs
		PATH: process.env["PATH"] ?? "",
		HOME: folder,
		GIT_CONFIG_NOSYSTEM: "1",
		GITHUB_API_URL: github.url,
		GH_TOKEN: github.token(bot),
		GITHUB_REPOSITORY: "acme/widget",
		GH_PROJECT_OWNER: "acme",
		GITHUB_PROJECT_NUM: "3",
	};
	const cwd = path.join(folder, "widget");
	const git = async (...args: string[]) => (await run("git", args, { cwd, env })).stdout.trim();
	await run("git", ["clone", "--quiet", repository.gitDir, cwd], { env });
	return {
		github,
		ask: async (...argv) => (await run(process.execPath, [BIN, ...argv], { cwd, env })).stdout,
		claim: async (count) => {
			for (let issue = 1; issue <= count; issue++) {
				const file = path.join(folder, "claim");
				await writeFile(file, claimOf(issue));
				const who = ["-c", "user.name=w", "-c", "user.email=w@example.com"];
				const oid = await git(...who, "commit-tree", "-F", file, "HEAD^{tree}");
				await git("push", "--quiet", "origin", `${oid}:refs/codex-workers/claims/${issue}`);
			}
		},
		[Symbol.asyncDispose]: async () => {
			await github.close();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

function claimOf(issue: number): string {
	return JSON.stringify({
		worker_id: `worker-1-${issue}`,
		attempt: 1,
		host: "another-host",
		nonce: crypto.randomUUID(),
		claimed_at: new Date().toISOString(),
		lease_until: new Date(Date.now() + 1_800_000).toISOString(),
	});
}
