import type { Account } from "./account.ts";
import { closeIssue } from "./issue.ts";
import { baseOidOf, closingIssues, headOidOf } from "./pull-request.ts";
import { unprocessable } from "./refusal.ts";
import type { Store } from "./store.ts";
import type { PullRequest } from "./subject.ts";

export type Mergeable = "MERGEABLE" | "CONFLICTING" | "UNKNOWN";

/** Whether git can merge head into base without a conflict. */
export const mergeableOf = async (pull: PullRequest): Promise<Mergeable> => {
	if (pull.state !== "OPEN") return "UNKNOWN";
	const tree = await pull.repository.git.mergeTree(await baseOidOf(pull), await headOidOf(pull));
	return tree === null ? "CONFLICTING" : "MERGEABLE";
};

/** There are no checks and no branch protection here, so conflicts and drafts are all that is in the way. */
export const mergeStateOf = async (pull: PullRequest) => {
	const mergeable = await mergeableOf(pull);
	if (mergeable === "UNKNOWN") return "UNKNOWN";
	if (mergeable === "CONFLICTING") return "DIRTY";
	return pull.isDraft ? "DRAFT" : "CLEAN";
};

export interface MergeRequest {
	readonly by: Account;
	readonly method: "MERGE" | "SQUASH";
	readonly expectedHeadOid?: string | null | undefined;
	readonly headline?: string | null | undefined;
	readonly body?: string | null | undefined;
}

const mergedTree = async (pull: PullRequest, request: MergeRequest) => {
	const [baseOid, headOid] = [await baseOidOf(pull), await headOidOf(pull)];
	if (pull.state !== "OPEN") throw unprocessable("Pull Request is not mergeable");
	if (pull.isDraft) throw unprocessable("Pull Request is still a draft");
	if (request.expectedHeadOid && request.expectedHeadOid !== headOid) {
		throw unprocessable("Head branch was modified. Review and try the merge again.");
	}
	const tree = await pull.repository.git.mergeTree(baseOid, headOid);
	if (tree === null) throw unprocessable("Pull Request has merge conflicts");
	return { tree, baseOid, headOid };
};

const messageOf = (pull: PullRequest, request: MergeRequest): string => {
	const usual =
		request.method === "SQUASH"
			? `${pull.title} (#${pull.number})`
			: `Merge pull request #${pull.number} from ${(pull.headRepository ?? pull.repository).owner.login}/${pull.headRefName}`;
	return [request.headline ?? usual, request.body ?? ""].join("\n\n").trim();
};

/** Merges with real git: one commit on the base, moved there only if nobody else moved the base. */
export const mergePullRequest = async (
	store: Store,
	pull: PullRequest,
	request: MergeRequest,
): Promise<void> => {
	const { tree, baseOid, headOid } = await mergedTree(pull, request);
	const { git } = pull.repository;
	const parents = request.method === "SQUASH" ? [baseOid] : [baseOid, headOid];
	const oid = await git.commitTree({ tree, parents, message: messageOf(pull, request) });
	const base = `refs/heads/${pull.baseRefName}`;
	if (!(await git.updateRefs([{ name: base, before: baseOid, after: oid }]))) {
		throw unprocessable("Base branch was modified. Review and try the merge again.");
	}
	const at = store.now();
	const closing = closingIssues(pull);
	pull.state = "MERGED";
	pull.merge = { by: request.by, at, oid, baseOid };
	pull.closedAt = pull.updatedAt = at;
	pull.repository.contributors.add(pull.author);
	for (const issue of closing) if (issue.state === "OPEN") closeIssue(store, issue);
};

/** GitHub arms auto-merge only while something is in the way; a clean pull request is merged directly. */
export const enableAutoMerge = async (
	store: Store,
	pull: PullRequest,
	request: MergeRequest,
): Promise<void> => {
	if ((await mergeStateOf(pull)) === "CLEAN") {
		throw unprocessable("Pull request is in clean status");
	}
	pull.autoMerge = { by: request.by, at: store.now(), method: request.method };
};
