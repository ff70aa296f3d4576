import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { checkToken } from "./check-token.ts";

/** A GitHub that answers as it is told, and what it was asked with. */
async function answering(status: number, scopes?: string) {
	const asked: (string | undefined)[] = [];
	const server = createServer((request, response) => {
		asked.push(request.headers.authorization);
		response.writeHead(status, scopes === undefined ? {} : { "x-oauth-scopes": scopes }).end("{}");
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	onTestFinished(() => void server.close());
	const address = server.address();
	const port = typeof address === "object" ? address?.port : 0;
	return { url: `http://127.0.0.1:${port}`, asked };
}

const board = { owner: "acme", number: 7, statuses: {} };

test.for([
	[200, "repo, project", board, "ok", "The token has the scopes project, repo."],
	[200, "public_repo", undefined, "ok", "The token has the scopes public_repo."],
	[200, "gist", undefined, "fail", "The token has the scopes gist, and workers need repo."],
	[200, "", undefined, "fail", "The token has the scopes none, and workers need repo."],
	[200, "repo, read:project", board, "fail", /the board needs project\.$/],
	[200, undefined, board, "ok", /GitHub knows the token/],
	[401, undefined, undefined, "fail", /has expired or was taken back/],
] as const)(
	"an answer of %i with the scopes %j (board %j) is %s",
	async ([status, scopes, withBoard, expected, says]) => {
		const { url, asked } = await answering(status, scopes);
		const found = await checkToken(
			{ env: { GITHUB_API_URL: url, GH_TOKEN: "t" }, board: withBoard },
			fetch,
		);
		expect(found).toMatchObject({ status: expected, says: expect.stringMatching(says) });
		expect(asked).toEqual(["Bearer t"]);
	},
);

test("a GitHub that cannot be reached is said to be one", async () => {
	const refused = () => Promise.reject(new TypeError("fetch failed"));
	expect(await checkToken({ env: {}, board: undefined }, refused)).toMatchObject({
		status: "warn",
		says: "https://api.github.com does not answer.",
	});
});
