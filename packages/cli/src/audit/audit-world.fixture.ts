import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGitHubClient } from "@codex-workers/github";
import { type Issue, startGitHubEmulator } from "@codex-workers/github-emulator";
import {
	Configuration,
	exampleMarkers,
	type ReviewMarker,
	renderMarker,
} from "@codex-workers/protocol";
import { execa } from "execa";
import { expect, onTestFinished } from "vitest";
import { commandLine } from "../testing/command-line.ts";
import { auditPullRequests } from "./audit-pull-requests.ts";
import { fixFindings } from "./fix-findings.ts";

/** Takes what a world leaves behind; it goes when that is over. */
type After = (goes: () => Promise<void>) => void;

/** A pull request of a worker to be; a branch of a fork has `mallory:` in front. */
interface WorkersPull {
	readonly issue: number;
	readonly head?: string;
	readonly title?: string;
	readonly body?: string;
	readonly message?: string;
	readonly author?: string;
	readonly isDraft?: boolean;
	readonly files?: Readonly<Record<string, string>>;
}

/**
 * acme/widget and a clone of it, in which a maintainer runs `audit`. Fails the test if anything
 * was asked of GitHub that the emulator does not model.
 */
export async function auditWorld(
	files: Readonly<Record<string, string>> = {},
	after: After = onTestFinished,
) {
	const github = await startGitHubEmulator({ unixSocket: false });
	after(async () => {
		const unmodelled = [...github.unmodelled];
		await github.close();
		expect(unmodelled).toEqual([]);
	});
	for (const login of ["worker", "maintainer", "mallory"]) github.addUser(login);
	github.addOrganization("acme");
	const all = { "README.md": "# widget\n", ...files };
	const repository = await github.addRepository({ owner: "acme", name: "widget", files: all });
	for (const login of ["worker", "maintainer"]) repository.permission(login, "WRITE");
	let fork: typeof repository | undefined;
	const forked = async () => {
		fork ??= await github.addFork({ parent: "acme/widget", owner: "mallory" });
		return fork;
	};
	const { cwd, env } = await clone(repository, { server: github.url, after });
	const waitless = createGitHubClient({
		token: github.token("maintainer"),
		apiUrl: github.url,
		sleep: async () => undefined,
	});
	const look = () =>
		auditPullRequests({
			client: waitless,
			repository: { owner: "acme", name: "widget" },
			configuration: Configuration.parse({}),
			checkout: { cwd, env },
		});
	const own = { GH_TOKEN: github.token("maintainer"), GITHUB_API_URL: github.url };
	const marker = (issue: Issue, kind: "assigned", author: string) =>
		repository.addComment(issue, {
			author,
			body: renderMarker(exampleMarkers(issue.number)[kind]),
		});
	return {
		github,
		repository,
		cwd,
		git: (...args: string[]) => execa("git", args, { cwd, env, extendEnv: false }),
		env: { ...env, ...own },
		/** An issue; given to a worker by `by`, or by nobody where that is null. */
		issue: (number: number, by: string | null = "maintainer") => {
			const issue = repository.addIssue({ number, title: "T", author: "mallory" });
			if (by !== null) marker(issue, "assigned", by);
			return issue;
		},
		/** A pull request from a branch of the issue, with one commit. */
		pull: async ({ issue, ...more }: WorkersPull) => {
			const { head = `feature/${issue}-adds`, author = "worker", ...rest } = more;
			const place = head.startsWith("mallory:") ? await forked() : repository;
			const branch = head.replace(/^mallory:/, "");
			const files = more.files ?? { [`${issue}.ts`]: "1" };
			const message = more.message ?? "feat: add";
			const oid = await place.commit({ branch, files, message });
			const { title = "Adds", body = `Closes #${issue}`, isDraft = false } = rest;
			const pull = await repository.addPullRequest({ title, body, isDraft, author, head });
			return { pull, oid };
		},
		/** A complete review artifact for a commit, changed by what a test is about. */
		review: (issue: number, change: Partial<ReviewMarker>, author = "worker") => {
			const data = { ...exampleMarkers(issue).review.data, ...change };
			const body = renderMarker({ kind: "review", data });
			return repository.addComment(repository.issue(issue), { author, body });
		},
		/** What was asked of GitHub, without git. */
		asked: () =>
			github.requests.flatMap(({ operation, kind }) => (kind === "git" ? [] : [operation])),
		/** What a run does, without the waits between repetitions. */
		look,
		fix: async () => fixFindings(waitless, (await look()).findings, env),
		run: (...flags: string[]) => commandLine(["audit", ...flags], { env: { ...env, ...own }, cwd }),
	};
}

/** Cloned from its folder, which takes fewer programs; asked over HTTP from then on. */
async function clone(
	{ gitDir, httpUrl }: { gitDir: string; httpUrl: string },
	{ server, after }: { server: string; after: After },
) {
	const cwd = await mkdtemp(join(tmpdir(), "audit-"));
	after(() => rm(cwd, { recursive: true, force: true, maxRetries: 3 }));
	const env = {
		// biome-ignore lint/style/noProcessEnv: git is found where the tests find it
		PATH: process.env["PATH"],
		HOME: cwd,
		GITHUB_REPOSITORY: "acme/widget",
		GITHUB_SERVER_URL: server,
	};
	const git = (...args: string[]) => execa("git", args, { cwd, env, extendEnv: false });
	await git("clone", "--quiet", gitDir, ".");
	await git("remote", "set-url", "origin", httpUrl);
	return { cwd, env };
}
