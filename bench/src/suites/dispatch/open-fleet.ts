import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { findCodexBinary, listHooks } from "@codex-workers/codex";
import { slow, startGitHubEmulator } from "@codex-workers/github-emulator";
import { writeCodexHome } from "@codex-workers/model-emulator";
import { endProcessesIn } from "./processes-in.ts";
import { startSilentModel } from "./silent-model.ts";

const run = promisify(execFile);
const BIN = path.resolve(import.meta.dirname, "../../../../packages/cli/bin/codex-workers.mjs");
const BOARD = { owner: "acme", number: 7 };
const STATUSES = ["Backlog", "Ready", "In Progress", "In Review", "Blocked", "Done"];
const LATENCY_MS = 20;

/** A checkout with issues in Ready, and a GitHub behind it that answers after 20 ms. */
export interface Fleet extends AsyncDisposable {
	/** The main checkout. */
	readonly checkout: string;
	/** Runs git in it. */
	readonly git: (...args: string[]) => Promise<string>;
	/** Runs the built codex-workers in it, as a person does. Rejects when it fails. */
	readonly codexWorkers: (...args: string[]) => Promise<string>;
	/** Ends every process that runs in the world. */
	readonly endWorkers: () => Promise<void>;
}

interface FleetSize {
	readonly issues: number;
	/** Fills the repository, which is bare, before it is cloned. */
	readonly fill?: (gitDir: string) => Promise<void>;
}

/** Opens a world in a folder of its own; nothing of it is left when it is disposed of. */
export async function openFleet({ issues, fill = async () => {} }: FleetSize): Promise<Fleet> {
	await using opened = new AsyncDisposableStack();
	// Outside the system's temporary folder, of which Codex warns.
	const folder = await mkdtemp(path.join(homedir(), ".dispatch-bench-"));
	opened.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
	const github = await startGitHubEmulator({ unixSocket: false });
	opened.defer(() => github.close());
	const model = await startSilentModel();
	opened.defer(() => model.close());
	opened.defer(() => endProcessesIn(folder));

	github.addOrganization("acme", { members: [github.addUser("worker")] });
	const repository = await github.addRepository({
		owner: "acme",
		name: "widget",
		files: { "codex-workers.json": JSON.stringify({ board: BOARD }) },
	});
	repository.permission("worker", "WRITE");
	const board = github.addBoard({ ...BOARD, title: "Work", statuses: STATUSES });
	for (let number = 1; number <= issues; number++) {
		board.add(repository.addIssue({ number, title: `Add ${number}`, author: "worker" }), "Ready");
	}
	await fill(repository.gitDir);
	const token = github.token("worker");
	const env = environment({ folder, url: github.url, token });
	await Promise.all([env.TMPDIR, env.CODEX_HOME].map((one) => mkdir(one)));
	const checkout = path.join(folder, "widget");
	await run("git", ["clone", "--quiet", repository.gitDir, checkout], { env });
	await writeCodexHome(env.CODEX_HOME, model.baseUrl);
	await useCodexOnce({ cwd: checkout, env });
	const git = async (...args: string[]) => (await run("git", args, { cwd: checkout, env })).stdout;
	await git("remote", "set-url", "origin", repository.httpUrl.replace("://", `://x:${token}@`));
	github.inject(slow(LATENCY_MS));
	const held = opened.move();
	return {
		checkout,
		git,
		codexWorkers: async (...args) =>
			(await run(process.execPath, [BIN, ...args], { cwd: checkout, env })).stdout,
		endWorkers: () => endProcessesIn(folder),
		[Symbol.asyncDispose]: () => held.disposeAsync(),
	};
}

/** In a home that is new to it, Codex makes its databases first: that takes 0.3 s, and that once. */
async function useCodexOnce(place: { cwd: string; env: Readonly<Record<string, string>> }) {
	const { path: binary } = await findCodexBinary({ resolveFrom: [import.meta.dirname] });
	await listHooks({ ...place, binary, arguments: [], timeoutMs: 30_000 });
}

function environment({ folder, url, token }: { folder: string; url: string; token: string }) {
	return {
		// biome-ignore lint/style/noProcessEnv: git is found where this runs
		PATH: process.env["PATH"] ?? "",
		HOME: folder,
		TMPDIR: path.join(folder, "tmp"),
		CODEX_HOME: path.join(folder, "codex"),
		GIT_CONFIG_NOSYSTEM: "1",
		GITHUB_API_URL: url,
		GITHUB_SERVER_URL: url,
		GITHUB_REPOSITORY: "acme/widget",
		GH_TOKEN: token,
	};
}
