import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { answer, networkError, START, scriptedClient } from "../testing/scripted-client.ts";
import { createGitHubClient } from "./create-github-client.ts";
import type { GitHubClient } from "./github-client.ts";
import { GitHubError } from "./github-error.ts";
import type { Operation } from "./operation.ts";

const Answer = z.object({ viewer: z.object({ login: z.string() }) });
const readViewer: Operation<z.output<typeof Answer>> = {
	name: "ReadViewer",
	repeatable: true,
	document: "query ReadViewer { viewer { login } }",
	answer: Answer,
};
const write: Operation<z.output<typeof Answer>> = {
	...readViewer,
	name: "Write",
	repeatable: false,
};
const good = answer({ data: { viewer: { login: "ada" } } });
const errors = (...list: object[]) => answer({ data: null, errors: list });
const http = (status: number, message = "", headers: Record<string, string> = {}) =>
	Response.json({ message }, { status, headers });
const brokenOff = () =>
	new Response(
		new ReadableStream({
			start(controller) {
				controller.enqueue(new TextEncoder().encode('{"data":{"vie'));
				controller.error(networkError("UND_ERR_SOCKET"));
			},
		}),
		{ headers: { "content-type": "application/json" } },
	);

async function failureOf(client: GitHubClient, operation = readViewer) {
	const error: unknown = await client.run(operation, {}).catch((thrown: unknown) => thrown);
	if (error instanceof GitHubError) return error;
	throw new Error("the call did not fail with a GitHubError", { cause: error });
}

describe("a failed call", () => {
	test.each<[string, Response | Error, object]>([
		[
			"HTTP 401",
			http(401, "Bad credentials"),
			{ code: "GITHUB_UNAUTHENTICATED", message: /Bad credentials/ },
		],
		[
			"HTTP 403",
			http(403, "Resource not accessible by integration"),
			{ code: "GITHUB_FORBIDDEN", message: /not accessible/ },
		],
		["a wrong address", http(404, "Not Found"), { code: "GITHUB_NOT_FOUND" }],
		[
			"HTTP 400",
			http(400, "Problems parsing JSON"),
			{ code: "GITHUB_REJECTED", message: /parsing JSON/ },
		],
		["a feature the host lacks", http(501, "not here"), { code: "GITHUB_REJECTED" }],
		[
			"FORBIDDEN",
			errors({ type: "FORBIDDEN", message: "no push access" }),
			{ code: "GITHUB_FORBIDDEN" },
		],
		[
			"INSUFFICIENT_SCOPES",
			errors({ type: "INSUFFICIENT_SCOPES", message: "needs read:project" }),
			{ code: "GITHUB_FORBIDDEN", message: /read:project/ },
		],
		[
			"NOT_FOUND",
			errors({ type: "NOT_FOUND", path: ["repository"], message: "Could not resolve" }),
			{ code: "GITHUB_NOT_FOUND", failure: { paths: ["repository"] } },
		],
		[
			"UNPROCESSABLE",
			errors({ type: "UNPROCESSABLE", message: "Body is too long" }),
			{ code: "GITHUB_REJECTED", message: /too long/ },
		],
		[
			"a document GitHub does not know",
			errors({ message: "Field 'x' doesn't exist" }),
			{ code: "GITHUB_REJECTED" },
		],
		[
			"errors of no known shape",
			answer({ errors: [17, { message: 4 }] }),
			{ code: "GITHUB_REJECTED" },
		],
		[
			"an empty list of errors",
			answer({ data: null, errors: [] }),
			{ code: "GITHUB_ANSWER_INVALID" },
		],
		[
			"an answer of another shape",
			answer({ data: { viewer: { login: 7 } } }),
			{ code: "GITHUB_ANSWER_INVALID", message: /login/ },
		],
		["no data", answer({ data: null }), { code: "GITHUB_ANSWER_INVALID" }],
	])(
		"is named by its code: %s",
		async (_, step, { message, ...expected }: { message?: RegExp }) => {
			const { client, requests, waits } = scriptedClient([step]);
			const error = await failureOf(client);
			expect(error).toMatchObject({
				name: "GitHubError",
				failure: { operation: "ReadViewer" },
				...expected,
				hint: expect.stringMatching(/\.$/),
			});
			expect(error.message).toMatch(message ?? /^GitHub[a-z' ]+: /);
			expect(error.message).not.toContain("ReadViewer");
			expect({ requests: requests.length, waits }).toEqual({ requests: 1, waits: [] });
		},
	);

	test("says which host address was wrong before anything is sent", () => {
		for (const apiUrl of ["", "api.github.com", "file:///etc/passwd", "https://user:secret@host"]) {
			expect(() => createGitHubClient({ token: "t", apiUrl })).toThrow(
				expect.objectContaining({
					code: "GITHUB_API_URL_INVALID",
					message: expect.not.stringMatching(/secret/),
				}),
			);
		}
	});

	test.each([
		["", "TOKEN_MISSING"],
		["  \n", "TOKEN_MISSING"],
		["two words", "TOKEN_INVALID"],
		["line\nbreak", "TOKEN_INVALID"],
		["smörgås", "TOKEN_INVALID"],
	])("refuses %j as a token: %s", (token, code) => {
		expect(() => createGitHubClient({ token })).toThrow(
			expect.objectContaining({
				code,
				hint: expect.stringMatching(/GH_TOKEN.*`gh auth login`/),
				message: expect.stringMatching(/GitHub token/),
			}),
		);
	});

	test("says what was being done, and not how it is called here", async () => {
		const operation = { ...readViewer, name: "ReadIssue" };
		const { client } = scriptedClient([http(502)]);
		expect((await failureOf(client, operation)).message).toBe(
			"GitHub gave no usable answer while reading an issue: HTTP 502",
		);
	});
});

describe("what may be repeated", () => {
	const wentWrong =
		"Something went wrong while executing your query. This may be the result of a timeout";
	test.each<[string, Response | Error]>([
		[
			"HTTP 502",
			new Response("<html>Bad Gateway</html>", {
				status: 502,
				headers: { "content-type": "text/html" },
			}),
		],
		["HTTP 504", http(504)],
		["a reset connection", networkError("ECONNRESET")],
		["a refused connection", networkError("ECONNREFUSED")],
		["GitHub's own timeout", errors({ message: wentWrong })],
		["an answer that breaks off", brokenOff()],
		[
			"an answer that is no JSON",
			new Response("<html>sign in</html>", { headers: { "content-type": "text/html" } }),
		],
		["an aborted request", Object.assign(new Error("aborted"), { name: "AbortError" })],
	])("is repeated after %s", async (_, step) => {
		const { client, waits } = scriptedClient([step, step, good]);
		expect(await client.run(readViewer, {})).toEqual({ viewer: { login: "ada" } });
		expect(waits).toEqual([250, 500]);
	});

	test("is given up after five attempts, with the last reason", async () => {
		const { client, requests, waits } = scriptedClient([http(502)]);
		expect(await failureOf(client)).toMatchObject({
			code: "GITHUB_UNAVAILABLE",
			message: expect.stringMatching(/HTTP 502/),
			failure: { mayHaveExecuted: false },
		});
		expect({ requests: requests.length, waits }).toEqual({
			requests: 5,
			waits: [250, 500, 1000, 2000],
		});
	});
});

describe("a write", () => {
	test.each<[string, Response | Error]>([
		["HTTP 502", http(502)],
		["a reset connection", networkError("ECONNRESET")],
		["a timeout", Object.assign(new Error("too slow"), { name: "TimeoutError" })],
		[
			"GitHub's own timeout",
			errors({ message: "Something went wrong while executing your query." }),
		],
		["an answer that breaks off", brokenOff()],
		["a failure of no known kind", new RangeError("odd")],
	])("is not repeated after %s, and the error warns", async (_, step) => {
		const { client, requests } = scriptedClient([step, good]);
		expect(await failureOf(client, write)).toMatchObject({
			code: "GITHUB_UNAVAILABLE",
			failure: { mayHaveExecuted: true },
			hint: expect.stringMatching(/whether the change was made/),
		});
		expect(requests).toHaveLength(1);
	});

	test.each<[string, Response | Error, number]>([
		["a refused connection", networkError("ECONNREFUSED"), 250],
		["an unknown host", networkError("ENOTFOUND"), 250],
		[
			"a secondary limit",
			http(403, "You have exceeded a secondary rate limit", { "retry-after": "7" }),
			7000,
		],
		[
			"a secondary limit without a header",
			http(403, "You have exceeded a secondary rate limit"),
			60_000,
		],
		[
			"a secondary limit in a 200 answer",
			errors({ message: "You have exceeded a secondary rate limit" }),
			60_000,
		],
		["HTTP 429", http(429), 60_000],
		[
			"a used-up budget",
			answer(
				{ errors: [{ type: "RATE_LIMITED", message: "exceeded" }] },
				{ "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(START / 1000 + 30) },
			),
			31_000,
		],
	])("is repeated after %s: it was certainly not executed", async (_, step, wait) => {
		const { client, waits } = scriptedClient([step, good]);
		expect(await client.run(write, {})).toEqual({ viewer: { login: "ada" } });
		expect(waits).toEqual([wait]);
	});
});

test("a rate limit beyond the wait budget fails at once and says until when", async () => {
	const step = http(403, "You have exceeded a secondary rate limit", { "retry-after": "3600" });
	const { client, waits } = scriptedClient([step]);
	expect(await failureOf(client)).toMatchObject({
		code: "GITHUB_RATE_LIMITED",
		failure: { scope: "secondary", retryAt: START + 3_600_000 },
		hint: "Try again after 2026-01-01T01:00:00.000Z.",
	});
	expect(waits).toEqual([]);
});

test("an attempt ends by itself when GitHub never answers", async () => {
	const { client } = scriptedClient([], {
		timeoutMs: 20,
		maxWaitMs: 0,
		fetch: (_, init) =>
			new Promise((_resolve, reject) => {
				init?.signal?.addEventListener("abort", () => reject(init.signal?.reason));
			}),
	});
	expect(await failureOf(client)).toMatchObject({
		code: "GITHUB_UNAVAILABLE",
		message: expect.stringMatching(/TimeoutError/),
	});
});

describe.each([
	["GitHub's shape", "ghp_0123456789abcdefABCDEF0123456789abcd"],
	["a shape of its own", "proxy-0123456789-secret"],
])("a token of %s", (_shape, token) => {
	test.each<[string, Response | Error, Operation<unknown>]>([
		["HTTP 401", http(401, `Bad credentials for ${token}`), readViewer],
		["HTTP 502", http(502, token), write],
		[
			"a GraphQL error",
			errors({ type: "FORBIDDEN", message: `token ${token} may not` }),
			readViewer,
		],
		["a network failure", new TypeError(`Headers.append: "bearer ${token}" is invalid`), write],
		[
			"another account's token in an answer",
			errors({ message: "github_pat_11ABCDEFG0123456789_abcdefghij" }),
			readViewer,
		],
	])("is in no part of the error after %s", async (_, step, operation) => {
		const { client } = scriptedClient([step], { token, maxWaitMs: 0 });
		const error: unknown = await client.run(operation, {}).catch((thrown: unknown) => thrown);
		const printed = `${inspect(error, { depth: 20, showHidden: true })}${JSON.stringify(error)}`;
		expect(error).toBeInstanceOf(GitHubError);
		expect(printed).not.toMatch(/0123456789/);
		expect(printed).toMatch(/cause/);
	});

	test("may end with the line break of the file it was read from", async () => {
		let authorization: string | null | undefined;
		const { client } = scriptedClient([], {
			token: `${token}\n`,
			fetch: async (_, init) => {
				authorization = new Headers(init?.headers).get("authorization");
				return good.clone();
			},
		});
		await client.run(readViewer, {});
		expect(authorization).toBe(`bearer ${token}`);
	});
});

test.each([
	[undefined, "https://api.github.com/graphql"],
	["https://api.github.com/", "https://api.github.com/graphql"],
	["https://github.example.com/api/v3", "https://github.example.com/api/graphql"],
	["https://github.example.com/api/v3/", "https://github.example.com/api/graphql"],
	["http://127.0.0.1:4000", "http://127.0.0.1:4000/graphql"],
])("the API address %s is asked at %s", async (apiUrl, expected) => {
	let asked = "";
	const { client } = scriptedClient([], {
		apiUrl,
		fetch: async (url) => {
			asked = String(url);
			return good.clone();
		},
	});
	await client.run(readViewer, {});
	expect(asked).toBe(expected);
});
