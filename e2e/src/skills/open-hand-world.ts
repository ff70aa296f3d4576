import { mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import {
	type GitHubEmulator,
	type Issue,
	type SeededRepository,
	startGitHubEmulator,
} from "@codex-workers/github-emulator";
import { execa } from "execa";
import { onTestFinished } from "vitest";
import { runCodexWorkers } from "../run-codex-workers.ts";
import { openShell, type Shell } from "./open-shell.ts";
import { readSkillPages } from "./read-skills.ts";

/** A GitHub, a clone, and hands. */
export interface HandWorld {
	readonly github: GitHubEmulator;
	readonly repository: SeededRepository;
	readonly issue: Issue;
	readonly checkout: string;
	readonly codexHome: string;
	/** A shell in a folder, relative to the checkout, of a person who may write to the repository. */
	readonly shell: (folder: string) => Shell;
	/** What our command line says to the maintainer, in JSON. */
	readonly look: (...args: string[]) => Promise<unknown>;
}

const BIN = fileURLToPath(new URL("../../node_modules/.bin", import.meta.url));

/**
 * A repository with issue 123 and the skill `worker-protocol` committed, and a clone of it. The
 * shells have git, gh and codex, and no `codex-workers`.
 */
export async function openHandWorld(): Promise<HandWorld> {
	// Not below /tmp: Codex's sandbox lets everybody write there.
	const root = await mkdtemp("/var/tmp/cw-hand-");
	onTestFinished(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));
	const github = await startGitHubEmulator();
	onTestFinished(github.close);
	for (const login of ["maintainer", "worker"]) github.addUser(login);
	const repository = await github.addRepository({
		owner: "maintainer",
		name: "widget",
		files: { "src/add.ts": "export const add = (a, b) => a - b;\n", ...protocolSkill() },
	});
	repository.permission("worker", "WRITE");
	const issue = repository.addIssue({
		...{ number: 123, title: "add() subtracts", body: "2 + 3 must be 5.", author: "maintainer" },
	});
	const env = await environment(root, await github.ghEnvironment("worker"));
	const checkout = path.join(root, "widget");
	await execa("git", ["clone", "--quiet", repository.sshUrl, checkout], { env, extendEnv: false });
	const shell = (folder: string) => {
		const opened = openShell(path.join(checkout, folder), env);
		onTestFinished(opened.close);
		return opened;
	};
	const asMaintainer = { ...(await github.ghEnvironment("maintainer")), HOME: root };
	const look = async (...args: string[]) => {
		const ran = await runCodexWorkers([...args, "--json"], { cwd: checkout, env: asMaintainer });
		const said: unknown = JSON.parse(ran.stdout);
		return said;
	};
	return { github, repository, issue, checkout, codexHome: env.CODEX_HOME, shell, look };
}

/** The skill as `npx skills add` leaves it in a repository. */
function protocolSkill(): Record<string, string> {
	const files = readSkillPages().filter(({ file }) => file.startsWith("worker-protocol/"));
	return Object.fromEntries(files.map(({ file, text }) => [`.agents/skills/${file}`, text]));
}

async function environment(root: string, gitHub: Readonly<Record<string, string>>) {
	const folders = {
		HOME: path.join(root, "home"),
		CODEX_HOME: path.join(root, "codex"),
		TMPDIR: path.join(root, "tmp"),
	};
	for (const folder of Object.values(folders)) await mkdir(folder);
	const PATH = [BIN, path.dirname(process.execPath), "/usr/local/bin", "/usr/bin", "/bin"];
	return { ...gitHub, ...folders, PATH: PATH.join(path.delimiter), LANG: "C.UTF-8" };
}
