import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startGitHubEmulator } from "@codex-workers/github-emulator";
import { execa } from "execa";
import { typeCommand } from "./type-command.ts";

const STATUSES = ["Backlog", "Ready", "In Progress", "In Review", "Blocked", "Done"];
const CODEX = fileURLToPath(import.meta.resolve("@openai/codex/bin/codex.js"));

/** What differs from a newcomer who has done everything right. */
export interface Mistake {
	/** Below the world's folder; the clone where absent. */
	readonly folder?: string;
	/** What `codex-workers.json` holds, in a clone of its own. */
	readonly configuration?: string;
	/** Of the environment; a name without a value is not set. */
	readonly env?: Readonly<Record<string, string | undefined>>;
}

/** A clone of acme/widget, and the command line of somebody who is new to it. */
export async function newcomersWorld(whenOver: (end: () => Promise<void>) => void) {
	const root = await realpath(await mkdtemp("/tmp/cw-docs-"));
	whenOver(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));
	const github = await startGitHubEmulator({ unixSocket: false });
	whenOver(github.close);
	const repository = await seed(github);
	const env = {
		...(await github.gitEnvironment("ada")),
		PATH: await onlyGit(root),
		HOME: root,
		CODEX_HOME: path.join(root, ".codex"),
		CODEX_BIN: CODEX,
		GITHUB_API_URL: github.url,
		GH_TOKEN: github.token("ada"),
	};
	await mkdir(env.CODEX_HOME);
	const git = (...args: string[]) => execa("git", args, { env, cwd: root });
	await git("clone", "--quiet", repository.sshUrl, "widget");
	await git("init", "--quiet", "alone");
	await git("init", "--quiet", "elsewhere");
	await git("-C", "elsewhere", "remote", "add", "origin", repository.gitDir);
	const type = async (line: string, mistake: Mistake = {}) => {
		const cwd = await folderOf(root, mistake);
		const world = { cwd, env: { ...env, ...mistake.env } };
		const { said, exitCode } = await typeCommand(line.split(" ").slice(1), world);
		const shown = said.replaceAll(cwd, "/home/ada/widget").replaceAll(root, "/home/ada");
		return { exitCode, capture: `$ ${line}\n${shown}` };
	};
	return { root, env, github, repository, checkout: path.join(root, "widget"), type };
}

async function folderOf(root: string, { folder = "widget", configuration }: Mistake) {
	const place = path.join(root, folder);
	if (configuration === undefined) return place;
	const copy = await mkdtemp(path.join(root, "widget-"));
	await cp(place, copy, { recursive: true });
	await writeFile(path.join(copy, "codex-workers.json"), configuration);
	return copy;
}

async function seed(github: Awaited<ReturnType<typeof startGitHubEmulator>>) {
	github.addUser("ada");
	github.addOrganization("acme", { members: ["ada"] });
	const board = github.addBoard({ owner: "acme", number: 7, title: "Work", statuses: STATUSES });
	github.addBoard({ owner: "acme", number: 8, title: "Plain", statuses: ["Todo", "Done"] });
	const repository = await github.addRepository({ owner: "acme", name: "widget" });
	repository.permission("ada", "WRITE");
	const closed = repository.addIssue({ number: 12, title: "Add nothing", author: "ada" });
	Object.assign(closed, { state: "CLOSED" });
	board.add(repository.addIssue({ number: 123, title: "Add a file", author: "ada" }), "Ready");
	return repository;
}

/** A PATH on which there is git, and no gh that somebody may be logged in with. */
async function onlyGit(root: string): Promise<string> {
	const folder = path.join(root, "bin");
	const { stdout } = await execa("sh", ["-c", "command -v git"]);
	await mkdir(folder);
	await symlink(stdout, path.join(folder, "git"));
	return folder;
}
