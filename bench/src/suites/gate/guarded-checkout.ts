import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startGitHubEmulator } from "@codex-workers/github-emulator";
import { exampleMarkers, renderMarker } from "@codex-workers/protocol";

const ISSUE = 123;
const BRANCH = `feature/${ISSUE}-add`;

/** A worker's checkout whose pull request the gate lets through, and the GitHub beside it. */
export interface GuardedCheckout {
	readonly folder: string;
	/** The worker's environment, and no more. */
	readonly env: Readonly<Record<string, string>>;
	readonly close: () => Promise<void>;
}

/** Sets the checkout up: one commit that is pushed, reviewed and claimed. */
export async function guardedCheckout(): Promise<GuardedCheckout> {
	const emulator = await startGitHubEmulator();
	emulator.addOrganization("acme");
	emulator.addUser("worker");
	const repository = await emulator.addRepository({ owner: "acme", name: "widget" });
	repository.permission("worker", "WRITE");
	const issue = repository.addIssue({ title: "add", author: "worker", number: ISSUE });
	const folder = mkdtempSync(join(tmpdir(), "bench-gate-"));
	const token = emulator.token("worker");
	const origin = repository.httpUrl.replace("://", `://x:${token}@`);
	const { head, claim } = commitWork(folder, { gitDir: repository.gitDir, origin });
	const { data } = exampleMarkers(ISSUE).review;
	const review = { ...data, head_sha: head, security_sensitive: true };
	const body = renderMarker({ kind: "review", data: review });
	repository.addComment(issue, { author: "worker", body });
	return {
		folder,
		env: workerEnvironment({ folder, claim, token, url: emulator.url }),
		close: async () => {
			await emulator.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** By path, because the emulator answers on this very thread. */
function commitWork(
	folder: string,
	{ gitDir, origin }: { gitDir: string; origin: string },
): { head: string; claim: string } {
	const env = { PATH: "/usr/bin:/bin", HOME: folder, GIT_CONFIG_NOSYSTEM: "1" };
	const who = ["-c", "user.name=worker", "-c", "user.email=worker@example.com"];
	const git = (...args: string[]) =>
		execFileSync("git", ["-C", folder, ...who, ...args], { env, encoding: "utf8" }).trim();
	git("clone", "-q", gitDir, ".");
	git("remote", "set-url", "origin", origin);
	git("switch", "-q", "-c", BRANCH);
	writeFileSync(join(folder, "add.ts"), "export const add = 1;\n");
	git("add", "add.ts");
	git("commit", "-q", "-m", "work");
	const claim = git("commit-tree", "-m", "claim", "HEAD^{tree}");
	git("push", "-q", gitDir, "HEAD", `${claim}:refs/codex-workers/claims/${ISSUE}`);
	return { head: git("rev-parse", "HEAD"), claim };
}

interface Session {
	readonly folder: string;
	readonly claim: string;
	readonly token: string;
	readonly url: string;
}

function workerEnvironment({ folder, claim, token, url }: Session): Record<string, string> {
	return {
		PATH: "/usr/bin:/bin",
		HOME: folder,
		// A bash whose input is a socket takes itself for a remote one and reads the user's start-up file.
		SHLVL: "1",
		CODEX_WORKERS_WORKER_ID: `worker-1701523200-${ISSUE}`,
		CODEX_WORKERS_ISSUE: String(ISSUE),
		CODEX_WORKERS_REPOSITORY: "acme/widget",
		CODEX_WORKERS_BRANCH: BRANCH,
		CODEX_WORKERS_BASE: "main",
		CODEX_WORKERS_CLAIM: claim,
		CODEX_WORKERS_ROOT: folder,
		CODEX_WORKERS_TRUST: "{}",
		GH_TOKEN: token,
		GITHUB_API_URL: url,
		GITHUB_SERVER_URL: url,
	};
}
