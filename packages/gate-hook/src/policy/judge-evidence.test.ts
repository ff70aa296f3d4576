import { setImmediate } from "node:timers/promises";
import { connectGitHub, type GitHubClient } from "@codex-workers/github";
import { startGitHubEmulator } from "@codex-workers/github-emulator";
import { CodedError, renderMarker } from "@codex-workers/protocol";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CLAIM, refused, WORKER } from "./checked-world.fixture.ts";
import { type Connect, type Evidence, judgeEvidence } from "./judge-evidence.ts";
import type { PolicyContext } from "./policy-context.ts";
import { HEAD, knownChange, reviewMarker } from "./policy-facts.fixture.ts";

const BASE = "refs/heads/main";
const OID = "c".repeat(40);
const held = { workerId: WORKER, ref: CLAIM, oid: OID };
const patterns = (...securityPatterns: string[]) =>
	({ review: { freshness: "exact", securityPatterns } }) as const;

describe("what GitHub and git say of a reviewed pull request", () => {
	let emulator: Awaited<ReturnType<typeof startGitHubEmulator>>;
	let client: GitHubClient;
	beforeAll(async () => {
		emulator = await startGitHubEmulator();
		for (const login of ["acme", "worker"]) emulator.addUser(login);
		const repository = await emulator.addRepository({ owner: "acme", name: "widget" });
		repository.permission("worker", "WRITE");
		const issue = repository.addIssue({ title: "add", author: "worker", number: 123 });
		const body = renderMarker({ kind: "review", data: reviewMarker() });
		repository.addComment(issue, { author: "worker", body });
		const env = { GH_TOKEN: emulator.token("worker"), GITHUB_API_URL: emulator.url };
		client = connectGitHub({ env });
	});
	afterAll(() => emulator.close());

	const judged = async (context: Partial<PolicyContext> = {}, change: Partial<Evidence> = {}) =>
		await judgeEvidence(async () => client, contextOf(context), evidenceOf(change));

	test("lets it pass with the worker's claim, and without a worker", async () => {
		for (const [claim, wanted] of [
			[held, [BASE, CLAIM]],
			[undefined, [BASE]],
		] as const) {
			const { place, asked } = placeOf(new Map([[CLAIM, OID]]));
			expect(await judged({ claim }, { place })).toEqual({ type: "allowed", issue: 123 });
			expect(asked).toEqual([["origin", wanted]]);
		}
	});

	test("is held against the claim as the remote has it", async () => {
		const taken = placeOf(new Map([[CLAIM, HEAD]]));
		for (const { place } of [placeOf(new Map()), taken]) {
			expect(await judged({ claim: held }, { place })).toMatchObject(refused("claim-held"));
		}
	});

	test("is held against the patterns for the files of a change that is known", async () => {
		expect(await judged(patterns("src/*"))).toMatchObject(refused("security-declared"));
		expect(await judged(patterns("*.md"))).toMatchObject({ type: "allowed" });
		const change = async () => ({ type: "unpushed", branch: "b" }) as const;
		expect(await judged(patterns("**"), { change })).toMatchObject(refused("covers-head"));
	});

	test("is told to whoever looks at the change, and is nothing where no remote is it", async () => {
		const seen: unknown[] = [];
		const looking = (remote: string | undefined) =>
			judged(patterns("**"), {
				remote,
				place: placeOf(new Map([[BASE, OID]])).place,
				change: async (refs) => {
					seen.push(refs);
					return { type: "no-remote", repository: "acme/widget" };
				},
			});
		for (const remote of ["origin", undefined]) {
			expect(await looking(remote)).toMatchObject(refused("covers-head"));
		}
		expect(seen).toEqual([{ oids: new Map([[BASE, OID]]) }, { oids: new Map() }]);
	});
});

describe("a failure is told when nothing goes on behind it any more:", () => {
	test.each(["the remote", "GitHub"] as const)("not %s", async (last) => {
		const slow = Promise.withResolvers<never>();
		const connecting = Promise.withResolvers<void>();
		const failed = async () => {
			throw failure("FAILED");
		};
		const answer = (of: typeof last) => (of === last ? () => slow.promise : failed);
		const connect: Connect = () => {
			connecting.resolve();
			return answer("GitHub")();
		};
		const place = { ...placeOf(new Map()).place, remoteRefs: answer("the remote") };
		const evidence = evidenceOf({ place });
		const order: string[] = [];
		const judged = judgeEvidence(connect, contextOf({}), evidence).catch(({ code }) => {
			order.push(code);
		});
		await connecting.promise;
		await setImmediate();
		order.push("ended");
		slow.reject(failure("LATE"));
		await judged;
		expect(order).toEqual(["ended", last === "the remote" ? "LATE" : "FAILED"]);
	});
});

function contextOf(change: Partial<PolicyContext>): PolicyContext {
	return {
		repository: "acme/widget",
		trust: { dispatchers: [], workers: [], reviewers: [] },
		place: { folder: "/", env: {} },
		...change,
	};
}

function evidenceOf(change: Partial<Evidence>): Evidence {
	return {
		issue: 123,
		place: placeOf(new Map()).place,
		remote: "origin",
		refs: [BASE],
		change: async () => knownChange(),
		...change,
	};
}

/** A remote that has these refs, and a git that knows of no commit. */
function placeOf(oids: ReadonlyMap<string, string>) {
	const asked: unknown[] = [];
	const place: Evidence["place"] = {
		git: async () => ({ exitCode: 1, stdout: "" }),
		remoteRefs: async (...question) => {
			asked.push(question);
			return { oids };
		},
	};
	return { place, asked };
}

function failure(code: string): CodedError {
	return new CodedError(code, "It failed.", { hint: "Try again." });
}
