import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { reviewSettings } from "../policy/review-settings.ts";
import { isGuarded } from "./is-guarded.ts";
import { readGateSession } from "./read-gate-session.ts";

const worker = {
	CODEX_WORKERS_WORKER_ID: "worker-1701523200-123",
	CODEX_WORKERS_ISSUE: "123",
	CODEX_WORKERS_REPOSITORY: "acme/widget",
	CODEX_WORKERS_BRANCH: "feature/123-add",
	CODEX_WORKERS_BASE: "main",
	CODEX_WORKERS_CLAIM: "c".repeat(40),
	CODEX_WORKERS_ROOT: "/work/widget",
};
const nobody = { dispatchers: [], workers: [], reviewers: [] };

test("a worker's session comes from its environment, whatever its worktree says", async () => {
	const top = repositoryWith('{"repository": "evil/copy", "trust": {"reviewers": ["U_evil"]}}');
	expect(await readGateSession(worker, top)).toEqual({
		repository: "acme/widget",
		trust: nobody,
		review: reviewSettings(),
		worker: {
			id: "worker-1701523200-123",
			issue: 123,
			branch: "feature/123-add",
			base: "main",
			root: "/work/widget",
			claim: {
				workerId: "worker-1701523200-123",
				ref: "refs/codex-workers/claims/123",
				oid: "c".repeat(40),
			},
		},
	});
	const trusting = { ...worker, CODEX_WORKERS_TRUST: '{"reviewers": ["U_1"]}' };
	expect((await readGateSession(trusting, top)).trust).toEqual({ ...nobody, reviewers: ["U_1"] });
});

test("a worker's environment may name its claim's ref, what reviews must be, and gh's repository", async () => {
	const env = {
		...worker,
		CODEX_WORKERS_CLAIM_REF: "refs/heads/claims/123",
		CODEX_WORKERS_REVIEW: '{"freshness": "time", "securityPatterns": ["db/**"]}',
		GH_REPO: "acme/other",
	};
	expect(await readGateSession(env, undefined)).toMatchObject({
		review: { freshness: "time", securityPatterns: ["db/**"] },
		ghRepository: "acme/other",
		worker: { claim: { ref: "refs/heads/claims/123" } },
	});
});

test("any other session comes from the repository's configuration", async () => {
	const top = repositoryWith('{"repository": "acme/widget", "trust": {"reviewers": ["U_1"]}}');
	const trust = { ...nobody, reviewers: ["U_1"] };
	const review = reviewSettings();
	expect(await readGateSession({}, top)).toEqual({ repository: "acme/widget", trust, review });
	const other = await readGateSession({ GITHUB_REPOSITORY: "acme/other" }, top);
	expect(other.repository).toBe("acme/other");
});

test.each<[string, Record<string, string>]>([
	["an issue that is no number", { ...worker, CODEX_WORKERS_ISSUE: "x" }],
	["no issue", { ...worker, CODEX_WORKERS_ISSUE: "" }],
	["a worker id of another shape", { ...worker, CODEX_WORKERS_WORKER_ID: "me" }],
	["no repository", { ...worker, CODEX_WORKERS_REPOSITORY: "" }],
	["no claim", { ...worker, CODEX_WORKERS_CLAIM: "" }],
	["a claim's ref outside refs", { ...worker, CODEX_WORKERS_CLAIM_REF: "--upload-pack=x" }],
	["a freshness that nobody knows", { ...worker, CODEX_WORKERS_REVIEW: '{"freshness": "any"}' }],
	["review settings that are not JSON", { ...worker, CODEX_WORKERS_REVIEW: "none" }],
	["trust that is not JSON", { ...worker, CODEX_WORKERS_TRUST: "everybody" }],
	["trust of an unknown role", { ...worker, CODEX_WORKERS_TRUST: '{"everybody": []}' }],
])("a worker's environment with %s is refused", async (_, env) => {
	await expect(readGateSession(env, undefined)).rejects.toMatchObject({
		code: "GATE_ENVIRONMENT_INVALID",
	});
});

test.each([
	["{}", "GATE_REPOSITORY_UNKNOWN"],
	["", "CONFIGURATION_INVALID"],
	['{"gate": "off"}', "CONFIGURATION_INVALID"],
	[`{"$schema": "${"x".repeat(300_000)}"}`, "CONFIGURATION_INVALID"],
])("a repository whose configuration is unusable is refused (%#)", async (text, code) => {
	await expect(readGateSession({}, repositoryWith(text))).rejects.toMatchObject({ code });
});

test("the gate guards workers everywhere, and others only in a repository with a configuration", async () => {
	const top = repositoryWith("{}");
	expect(await isGuarded(worker, undefined)).toBe(true);
	expect(await isGuarded({ CODEX_WORKERS_WORKER_ID: "" }, undefined)).toBe(false);
	expect(await isGuarded({}, top)).toBe(true);
	expect(await isGuarded({}, join(top, ".git"))).toBe(false);
	expect(await isGuarded({}, undefined)).toBe(false);
});

function repositoryWith(configuration: string): string {
	const top = mkdtempSync(join(tmpdir(), "gate-session-"));
	onTestFinished(() => rmSync(top, { recursive: true }));
	mkdirSync(join(top, ".git"));
	writeFileSync(join(top, "codex-workers.json"), configuration);
	return top;
}
