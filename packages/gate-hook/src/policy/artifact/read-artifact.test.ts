import { connectGitHub, parseRepositoryName } from "@codex-workers/github";
import { startGitHubEmulator } from "@codex-workers/github-emulator";
import { exampleMarkers, renderMarker } from "@codex-workers/protocol";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { reviewMarker } from "../policy-facts.fixture.ts";
import { readArtifact } from "./read-artifact.ts";

const review = reviewMarker();
const REVIEW = renderMarker({ kind: "review", data: review });
const MALFORMED = "<!-- REVIEW:START -->\nnot yet\n<!-- REVIEW:END -->";
const OTHER_KIND = renderMarker(exampleMarkers(123).started);

describe("the review artifact of an issue", () => {
	let emulator: Awaited<ReturnType<typeof startGitHubEmulator>>;
	let repository: Awaited<ReturnType<typeof emulator.addRepository>>;
	beforeAll(async () => {
		emulator = await startGitHubEmulator();
		for (const login of ["acme", "worker", "stranger"]) emulator.addUser(login);
		repository = await emulator.addRepository({ owner: "acme", name: "widget" });
		repository.permission("worker", "WRITE");
		repository.addIssue({ title: "add", author: "worker", number: 123 });
	});
	afterAll(() => emulator.close());
	beforeEach(() => {
		const { comments } = repository.issue(123);
		for (const comment of [...comments]) repository.deleteComment(comment, "worker");
	});

	const say = (body: string, author = "worker") =>
		repository.addComment(repository.issue(123), { author, body });
	const read = async ({ issue = 123, fetch = globalThis.fetch, token = "" } = {}) => {
		const env = {
			GH_TOKEN: token || emulator.token("worker"),
			GITHUB_API_URL: emulator.url,
		};
		return await readArtifact(connectGitHub({ env, fetch }), {
			repository: parseRepositoryName("acme/widget"),
			issue,
			trust: { dispatchers: [], workers: [], reviewers: [] },
		});
	};
	const facts = (change: object = {}) => ({
		issue: { type: "known", issue: 123 },
		review,
		isSuperseded: false,
		ignoredReviews: [],
		...change,
	});

	test.each<[string, [string, string?][], object]>([
		["there is none", [], { review: undefined }],
		["there is one", [[REVIEW]], {}],
		[
			"there is only one that cannot be read",
			[[MALFORMED]],
			{ review: undefined, isSuperseded: true, ignoredReviews: ["malformed"] },
		],
		[
			"the newer one cannot be read",
			[[REVIEW], [MALFORMED]],
			{ isSuperseded: true, ignoredReviews: ["malformed"] },
		],
		["the older one cannot be read", [[MALFORMED], [REVIEW]], { ignoredReviews: ["malformed"] }],
		[
			"the newer one is a stranger's",
			[[REVIEW], [REVIEW, "stranger"]],
			{ ignoredReviews: ["untrusted-author"] },
		],
		["something else is a stranger's", [[REVIEW], [OTHER_KIND, "stranger"]], {}],
	])("is told where %s", async (_, said, expected) => {
		for (const [body, author] of said) say(body, author);
		expect(await read()).toEqual(facts(expected));
	});

	test("is looked for until one is found, and no further", async () => {
		const asked = async () => {
			const before = emulator.requests.length;
			expect(await read()).toEqual(facts());
			return emulator.requests.length - before;
		};
		say(REVIEW);
		for (let count = 0; count < 120; count++) say("Any news?");
		const all = await asked();
		say(REVIEW);
		expect([all > 1, await asked()]).toEqual([true, 1]);
	});

	// Of two comments one is the newer, and an expression that matches has its groups.
	test("is not believed where nobody can tell whether one that cannot be read is newer", async () => {
		for (const address of ["#issuecomment-1x", "#discussion"]) {
			const fetch: typeof globalThis.fetch = async (input, init) => {
				const text = await (await globalThis.fetch(input, init)).text();
				return Response.json(JSON.parse(text.replaceAll(/#issuecomment-\d+/g, address)));
			};
			say(MALFORMED);
			say(REVIEW);
			expect(await read({ fetch })).toMatchObject({ review, isSuperseded: true });
		}
	});

	test("is unknown where an error only looks like GitHub's", async () => {
		const error = Object.assign(new TypeError("no"), { code: "ISSUE_NOT_FOUND" });
		const env = { GH_TOKEN: "x", GITHUB_API_URL: emulator.url };
		const run = () => Promise.reject(error);
		const where = {
			repository: parseRepositoryName("acme/widget"),
			issue: 123,
			trust: { dispatchers: [], workers: [], reviewers: [] },
		};
		await expect(readArtifact({ ...connectGitHub({ env }), run }, where)).rejects.toBe(error);
	});

	test("is none where the number is no issue's, and unknown where GitHub does not tell", async () => {
		const where = { branch: "topic", from: "main", files: { a: "1" }, message: "a" };
		await repository.commit(where);
		const pull = await repository.addPullRequest({ title: "T", author: "worker", head: "topic" });
		for (const issue of [999, pull.number]) {
			expect(await read({ issue })).toEqual({
				issue: { type: "absent", issue, why: expect.stringContaining(`#${issue}`) },
				review: undefined,
				isSuperseded: false,
				ignoredReviews: [],
			});
		}
		await expect(read({ token: "wrong" })).rejects.toMatchObject({
			code: "GITHUB_UNAUTHENTICATED",
		});
	});
});
