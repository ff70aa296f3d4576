import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
	badGateway,
	type GitHubEmulator,
	startGitHubEmulator,
} from "@codex-workers/github-emulator";
import { onTestFinished } from "vitest";
import { git } from "../git/git.ts";
import { acmeEnvironment } from "./acme-environment.ts";
import { proposingCodex } from "./proposing-codex.ts";
import { scratchFolder } from "./scratch-folder.ts";
import { ToldPass } from "./told-pass.ts";

export type FleetSize = { dispatchers: number; issues: number; max: number };

/** Several dispatchers, each a process with a clone of its own, over one GitHub. */
export type Fleet = {
	github: GitHubEmulator;
	repository: Awaited<ReturnType<GitHubEmulator["addRepository"]>>;
	board: ReturnType<GitHubEmulator["addBoard"]>;
	/** Runs every dispatcher until all issues are proposed; what their passes told. */
	run: () => Promise<ToldPass[]>;
};

const STATUSES = ["Backlog", "Ready", "In Progress", "In Review", "Blocked", "Done"];
const MAIN = fileURLToPath(new URL("./slot-dispatcher-main.ts", import.meta.url));

export async function startFleet(size: FleetSize, lagMs: number): Promise<Fleet> {
	const folder = scratchFolder();
	const github = await startGitHubEmulator({ unixSocket: false, replicaLagMs: lagMs });
	onTestFinished(github.close);
	const bot = github.addUser("codex-bot");
	github.addOrganization("acme", { members: [bot] });
	const repository = await github.addRepository({ owner: "acme", name: "widget" });
	repository.permission(bot, "WRITE");
	const board = github.addBoard({ owner: "acme", number: 3, title: "Work", statuses: STATUSES });
	for (let number = 1; number <= size.issues; number++) {
		board.add(repository.addIssue({ number, title: `Fix ${number}`, author: bot }), "Ready");
	}
	const env = acmeEnvironment(folder, github, bot);
	const place = { apiUrl: github.url, token: env.GH_TOKEN, repositoryId: repository.id };
	const codexBinary = proposingCodex(folder, place);
	const run = async () => {
		const hosts = Array.from({ length: size.dispatchers }, (_, at) => `host-${at}`);
		const told = await Promise.all(
			hosts.map(async (host) => {
				await git(folder, ["clone", "--quiet", repository.gitDir, `${host}/widget`], { env });
				const cwd = join(folder, host, "widget");
				const options = {
					cwd,
					host,
					folder,
					codexBinary,
					max: size.max,
					told: join(folder, `${host}.told`),
				};
				return await runDispatcher(options, env);
			}),
		);
		return told.flat();
	};
	return { github, repository, board, run };
}

/** Every twentieth API request or so gets no answer; half of them have done their work. */
export function injectFaults({ github }: Pick<Fleet, "github">): void {
	let asked = 0;
	const every = (count: number, at: number) => (request: { kind: string }) =>
		request.kind !== "git" && asked++ % count === at;
	github.inject({ ...badGateway(every(40, 7)), times: Number.POSITIVE_INFINITY });
	github.inject({
		...badGateway(every(40, 23), { afterExecute: true }),
		times: Number.POSITIVE_INFINITY,
	});
}

async function runDispatcher(
	options: { host: string; told: string; folder: string },
	env: Record<string, string>,
): Promise<ToldPass[]> {
	const file = join(options.folder, `${options.host}.json`);
	writeFileSync(file, JSON.stringify(options));
	const child = spawn(process.execPath, ["--conditions=@codex-workers/source", MAIN, file], {
		env,
		stdio: ["ignore", "inherit", "inherit"],
	});
	onTestFinished(() => {
		child.kill("SIGKILL");
	});
	const [code] = await once(child, "exit");
	if (code !== 0) throw new Error(`${options.host} ended with ${code}`);
	if (!existsSync(options.told)) return [];
	const lines = readFileSync(options.told, "utf8").trim().split("\n");
	return lines.map((line) => ToldPass.parse(JSON.parse(line)));
}
