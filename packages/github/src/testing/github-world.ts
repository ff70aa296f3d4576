import {
	type EmulatorOptions,
	type GitHubEmulator,
	type Issue,
	type SeededRepository,
	startGitHubEmulator,
} from "@codex-workers/github-emulator";
import { expect, onTestFinished } from "vitest";
import * as z from "zod";
import { createGitHubClient } from "../client/create-github-client.ts";
import type { GitHubClient } from "../client/github-client.ts";
import type { GitHubClientOptions } from "../client/github-client-options.ts";
import type { RepositoryName } from "../repository/repository-name.ts";
import { START } from "./scripted-client.ts";

/** A GitHub with `acme/widget`: issue 123, and accounts from maintainer to stranger. */
export interface GitHubWorld {
	emulator: GitHubEmulator;
	seeded: SeededRepository;
	repository: RepositoryName;
	issue: Issue;
	/** The client of an account that may write. */
	client: GitHubClient;
	/** What clients have waited, in milliseconds; it moves the clock, GitHub's and theirs. */
	waits: number[];
	/** Lets milliseconds pass; nothing else moves the clock. */
	pass: (milliseconds: number) => void;
	clientOf: (login: string, options?: Partial<GitHubClientOptions>) => GitHubClient;
	/** The names of the operations asked so far. */
	asked: () => (string | null)[];
}

/** Starts it for one test, which fails if it asked for anything the emulator does not model. */
export async function githubWorld(options: EmulatorOptions = {}): Promise<GitHubWorld> {
	const waits: number[] = [];
	let passed = 0;
	const now = () => START + waits.reduce((sum, wait) => sum + wait, passed);
	const emulator = await startGitHubEmulator({ unixSocket: false, now, ...options });
	onTestFinished(async () => {
		const unmodelled = [...emulator.unmodelled];
		await emulator.close();
		expect(unmodelled).toEqual([]);
	});
	const seeded = await seedWidget(emulator);
	const clientOf: GitHubWorld["clientOf"] = (login, more = {}) =>
		createGitHubClient({
			token: emulator.token(login),
			apiUrl: emulator.url,
			now,
			sleep: async (milliseconds) => waits.push(milliseconds),
			random: () => 0.5,
			...more,
		});
	return {
		emulator,
		seeded,
		repository: { owner: "acme", name: "widget" },
		issue: seeded.issue(123),
		client: clientOf("robot"),
		waits,
		pass: (milliseconds) => {
			passed += milliseconds;
		},
		clientOf,
		asked: () => emulator.requests.map(({ operation }) => operation),
	};
}

async function seedWidget(emulator: GitHubEmulator): Promise<SeededRepository> {
	emulator.addOrganization("acme");
	for (const login of ["ada", "robot", "worker", "triager", "mallory"]) emulator.addUser(login);
	const seeded = await emulator.addRepository({ owner: "acme", name: "widget" });
	seeded.permission("ada", "ADMIN");
	seeded.permission("robot", "WRITE");
	seeded.permission("triager", "TRIAGE");
	seeded.addIssue({
		number: 123,
		title: "Fix add",
		body: "It subtracts.",
		author: "ada",
		labels: ["bug"],
	});
	return seeded;
}

/** Sends a document of the test's own, for what this package has no operation for. */
export async function send(
	client: GitHubClient,
	name: string,
	{ document, ...variables }: { document: string; [variable: string]: unknown },
): Promise<void> {
	await client.run({ name, repeatable: false, document, answer: z.unknown() }, variables);
}
