import type { DispatcherContext } from "@codex-workers/dispatcher";
import { type Finding, fail, ok, warn } from "../check.ts";

const GITHUB = "https://api.github.com";
const ASK_FOR = "Set GH_TOKEN to a token that may write contents, issues and pull requests";

/** What GitHub says the token may do; of a fine-grained one it does not say. */
export async function checkToken(
	{
		env,
		board,
	}: Pick<DispatcherContext, "env"> & Pick<DispatcherContext["configuration"], "board">,
	fetch: typeof globalThis.fetch,
): Promise<Finding> {
	const address = env["GITHUB_API_URL"] || GITHUB;
	const headers = { authorization: `Bearer ${env["GH_TOKEN"]}`, "user-agent": "codex-workers" };
	const answer = await fetch(address, { headers, signal: AbortSignal.timeout(10_000) }).catch(
		() => undefined,
	);
	if (answer === undefined) {
		return warn(`${address} does not answer.`, "Look at the network, and run this again.");
	}
	if (answer.status === 401) {
		return fail("GitHub does not know the token: it has expired or was taken back.", `${ASK_FOR}.`);
	}
	const listed = answer.headers.get("x-oauth-scopes");
	if (listed === null) {
		return ok("GitHub knows the token; what it may do shows in the checks of the repository.");
	}
	const scopes = new Set(listed.split(",").map((scope) => scope.trim()));
	return judgeScopes(scopes, board !== undefined);
}

function judgeScopes(scopes: ReadonlySet<string>, needsBoard: boolean): Finding {
	const has = [...scopes].sort().join(", ") || "none";
	if (!scopes.has("repo") && !scopes.has("public_repo")) {
		return fail(
			`The token has the scopes ${has}, and workers need repo.`,
			"Run `gh auth refresh --scopes repo`, or make a token with it.",
		);
	}
	if (needsBoard && !scopes.has("project")) {
		return fail(
			`The token has the scopes ${has}, and the board needs project.`,
			"Run `gh auth refresh --scopes project`, or make a token with it.",
		);
	}
	return ok(`The token has the scopes ${has}.`);
}
