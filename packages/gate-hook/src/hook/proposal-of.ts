import { resolve } from "node:path";
import type { Proposal } from "../policy/issue-of-pull-request.ts";
import type { ProposalOption } from "../policy/target/target-problem.ts";
import type { GateSession } from "../session/gate-session.ts";
import { readSmallFile } from "../session/read-small-file.ts";
import type { Creation } from "./creation.ts";
import { ownCreation } from "./own-creation.ts";
import { hasOption, unreadOptions } from "./unread-options.ts";

/** GitHub takes no longer body. */
const MOST_BODY = 64 * 1024;

/**
 * What a creation says, with the text of its body file in `folder`; a file that does not exist yet
 * (the command may write it first) says nothing. What is left open is worked out as the tool does
 * it: our own command takes it from the worker, gh from the checkout, and of requests to the API
 * nothing may be left open.
 */
export function proposalOf(
	found: Creation,
	{ folder, session }: { folder: string; session: GateSession },
): Proposal {
	const creation = found.via === "codex-workers" ? ownCreation(found) : found;
	const bodyFile =
		creation.bodyFile === undefined
			? undefined
			: readSmallFile(resolve(folder, creation.bodyFile), MOST_BODY);
	const { worker } = session;
	const unread = unreadOptions(creation);
	const read = (option: ProposalOption, value: string | undefined) =>
		unread.includes(option) ? undefined : value;
	const stated = {
		texts: [creation.title, creation.body, bodyFile].filter((text) => text !== undefined),
		repository: read("repo", creation.repository),
		branch: read("head", creation.head),
		base: read("base", creation.base),
		workerIssue: worker?.issue,
		unread,
	};
	switch (creation.via) {
		case "codex-workers":
			return worker === undefined ? { ...stated, asGh: GH } : ofWorker(stated, session, worker);
		case "gh":
			return { ...withGhRepo(stated, creation, session), asGh: openOfGh(creation) };
		case "gh-api":
			return creation.argv?.some(isPlaceholder)
				? { ...withGhRepo(stated, creation, session), asGh: ["repo"] }
				: { ...stated, asGh: [] };
		case "hub":
			return { ...stated, asGh: ["repo"] };
		case "graphql":
		case "http":
		case "interpreter":
		case undefined:
			return stated;
	}
}

const GH = ["repo", "head", "base"] as const;

/** A repository that no option names comes from `GH_REPO`, on the line or around it. */
function withGhRepo(stated: Proposal, creation: Creation, session: GateSession): Proposal {
	const { repository } = stated;
	if (hasOption(creation, "repo")) return stated;
	return { ...stated, repository: undefined, ghRepo: repository ?? session.ghRepository };
}

/** `gh pr revert` proposes a branch that GitHub makes, of which nothing is known yet. */
function openOfGh({ argv = [], title, body }: Creation): Proposal["asGh"] {
	const isRevert = argv.some((word) => word === "revert" && word !== title && word !== body);
	return isRevert ? ["repo"] : GH;
}

/** `codex-workers pr create` takes what it is not told from its worker's environment. */
function ofWorker(
	stated: Proposal,
	{ repository }: GateSession,
	worker: NonNullable<GateSession["worker"]>,
): Proposal {
	const { unread = [] } = stated;
	return {
		...stated,
		repository,
		branch: stated.branch ?? (unread.includes("head") ? undefined : worker.branch),
		base: stated.base ?? (unread.includes("base") ? undefined : worker.base),
	};
}

/** gh fills `repos/{owner}/{repo}` in as it finds the repository for every command. */
function isPlaceholder(word: string): boolean {
	return /(?:\{owner\}|:owner)\/(?:\{repo\}|:repo)/.test(word);
}
