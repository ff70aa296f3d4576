import { randomUUID } from "node:crypto";
import { type DispatcherContext, findWorkerBoard, tryGit } from "@codex-workers/dispatcher";
import { readBranchHead, readRepository } from "@codex-workers/github";
import { type Check, type Finding, fail, ok, warn } from "../check.ts";
import { runCheck } from "../run-check.ts";
import { checkClock } from "./check-clock.ts";
import { checkCodexArgs } from "./check-codex-args.ts";
import { checkLeftovers } from "./check-leftovers.ts";
import { checkToken } from "./check-token.ts";

/** Whether workers could be sent to this repository. */
export function checkRepository(
	dispatcher: DispatcherContext,
	fetch: typeof globalThis.fetch,
): Promise<Check[]> {
	return Promise.all([
		runCheck("token", () =>
			checkToken({ env: dispatcher.env, board: dispatcher.configuration.board }, fetch),
		),
		runCheck("repository", () => repository(dispatcher)),
		runCheck("base_branch", () => baseBranch(dispatcher)),
		runCheck("configuration", () => configuration(dispatcher)),
		runCheck("codex_args", () =>
			checkCodexArgs({
				env: dispatcher.env,
				codexArgs: dispatcher.configuration.workers.codexArgs,
			}),
		),
		runCheck("board", () => board(dispatcher)),
		runCheck("claims_push", () => claimsPush(dispatcher)),
		runCheck("clock", () => checkClock(dispatcher, fetch)),
		runCheck("leftovers", () => checkLeftovers(dispatcher)),
	]);
}

const WRITING = new Set(["ADMIN", "MAINTAIN", "WRITE"]);

const nameOf = ({ repository: { owner, name } }: DispatcherContext) => `${owner}/${name}`;

async function repository(dispatcher: DispatcherContext): Promise<Finding> {
	const { viewer, viewerPermission } = await readRepository(dispatcher.client, dispatcher);
	const says = `${viewer.login} has the permission ${viewerPermission ?? "NONE"} on ${nameOf(dispatcher)}`;
	if (viewerPermission !== null && WRITING.has(viewerPermission)) return ok(`${says}.`);
	return fail(
		`${says}, and workers write there.`,
		"Use a token of an account that may write issues, contents and pull requests.",
	);
}

async function baseBranch({ client, repository: of, baseBranch: branch }: DispatcherContext) {
	const head = await readBranchHead(client, { repository: of, branch });
	if (head !== null) return ok(`Pull requests go to ${branch}, which is at ${head.slice(0, 7)}.`);
	return fail(
		`There is no branch ${branch} on GitHub.`,
		"Set baseBranch in codex-workers.json, or push that branch.",
	);
}

async function configuration({ root, env, baseBranch: branch }: DispatcherContext) {
	const there = await tryGit(root, ["cat-file", "-e", `origin/${branch}:codex-workers.json`], {
		env,
	});
	if (there.type === "done") return ok(`origin/${branch} carries codex-workers.json.`);
	return warn(
		`origin/${branch} carries no codex-workers.json: workers are guarded all the same, but the gate is silent in your own sessions.`,
		`Commit a codex-workers.json to ${branch}; \`{}\` is enough.`,
	);
}

async function board(dispatcher: DispatcherContext): Promise<Finding> {
	const found = await findWorkerBoard(dispatcher);
	if (found === null) return ok("No board is configured, and none is needed.");
	return ok("The board is there, with every status that a worker passes through.");
}

/** Creates a ref beside the claims and deletes it, as a claim is taken and released. */
async function claimsPush(dispatcher: DispatcherContext) {
	const { root, env, baseBranch: branch } = dispatcher;
	const { claims } = dispatcher.configuration;
	const ref = `${claims.namespace}/doctor-${randomUUID()}`;
	const push = (refspec: string) =>
		tryGit(root, ["push", "--quiet", "--no-verify", "--no-signed", "origin", refspec], { env });
	const head = await tryGit(root, ["rev-parse", "--verify", `refs/remotes/origin/${branch}`], {
		env,
	});
	if (head.type === "failed") {
		return fail(`origin/${branch} was never fetched.`, "Run `git fetch origin`.");
	}
	const created = await push(`${head.stdout}:${ref}`);
	if (created.type === "failed") {
		return fail(
			`Nothing can be pushed to ${claims.namespace}, so no issue can be claimed: ${created.error.message}`,
			"Give the token the right to write contents, and allow these refs in the repository's rules.",
		);
	}
	const deleted = await push(`:${ref}`);
	if (deleted.type === "done")
		return ok(`Claims can be pushed to ${claims.namespace} and released.`);
	return fail(
		`A claim could be pushed, but not released: ${deleted.error.message}`,
		`Allow these refs to be deleted, then run \`git push origin :${ref}\`.`,
	);
}
