import { createGitHubClient } from "@codex-workers/github";
import { badGateway, type Fault, reset, startGitHubEmulator } from "@codex-workers/github-emulator";
import { expect, onTestFinished, test } from "vitest";
import { postMarkerOnce } from "./post-marker-once.ts";
import type { MarkerToPost } from "./worker-github.ts";

async function world() {
	const emulator = await startGitHubEmulator({ unixSocket: false });
	onTestFinished(emulator.close);
	emulator.addUser("worker");
	const repository = await emulator.addRepository({ owner: "worker", name: "widget" });
	const issue = repository.addIssue({ number: 123, title: "adds", author: "worker" });
	const client = createGitHubClient({
		token: emulator.token("worker"),
		apiUrl: emulator.url,
		sleep: async () => undefined,
	});
	const where = {
		repository: { owner: "worker", name: "widget" },
		issue: 123,
		trust: { dispatchers: [], workers: [], reviewers: [] },
	};
	const post = (change: object = {}) => postMarkerOnce(client, where, progress(change));
	return { emulator, issue, post };
}

const progress = (change: object): MarkerToPost => ({
	kind: "progress",
	fields: {
		worker_id: "worker-1701523200-123",
		attempt: 1,
		turns: 3,
		phase: "testing",
		current: "the whole suite",
		next: "review",
		...change,
	},
});

const FAULTS: readonly [string, () => Fault[]][] = [
	["a bad gateway before the work is done", () => [badGateway("AddComment")]],
	["a bad gateway after it", () => [badGateway("AddComment", { afterExecute: true })]],
	["a connection cut before it", () => [reset("AddComment")]],
	["a connection cut after it", () => [reset("AddComment", { afterExecute: true })]],
	[
		"two connections cut after it",
		() => [1, 2].map(() => reset("AddComment", { afterExecute: true })),
	],
	[
		"trouble before and after it",
		() => [badGateway("AddComment"), reset("AddComment", { afterExecute: true })],
	],
	["a bad gateway while it reads", () => [badGateway(/^Read/)]],
];

test.each(FAULTS)("a marker is one comment in spite of %s", async (_, faults) => {
	const { emulator, issue, post } = await world();
	emulator.inject(...faults());
	const first = await post();
	emulator.clearFaults();
	expect(await post({ turns: 9 })).toEqual({ url: first.url, already: true });
	expect(issue.comments).toHaveLength(1);
});

test("a marker is one comment when a replica does not show the first one yet", async () => {
	const { emulator, issue, post } = await world();
	emulator.setReplicaLag(60_000);
	await post();
	await post();
	emulator.setReplicaLag(0);
	const bodies = issue.comments.map(({ body }) => /"nonce": "(?<nonce>[^"]+)"/.exec(body)?.[1]);
	// Two comments with one nonce: whoever reads them counts the older one alone.
	expect(new Set(bodies).size).toBe(1);
});

test("two runs at one moment make comments of one nonce", async () => {
	const { issue, post } = await world();
	await Promise.all([post(), post()]);
	const bodies = issue.comments.map(({ body }) => /"nonce": "(?<nonce>[^"]+)"/.exec(body)?.[1]);
	expect(new Set(bodies).size).toBe(1);
});

test("a marker that is not complete is no comment", async () => {
	const { issue, post } = await world();
	await expect(post({ phase: "coding" })).rejects.toMatchObject({
		code: "MARKER_INVALID",
		message: expect.stringContaining("phase"),
	});
	expect(issue.comments).toEqual([]);
});
