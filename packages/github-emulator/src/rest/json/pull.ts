import type { Account } from "../../store/account.ts";
import { mergeableOf } from "../../store/merge.ts";
import { baseOidOf, headOidOf } from "../../store/pull-request.ts";
import type { PullRequest } from "../../store/subject.ts";
import { optionalTimestamp } from "../../store/timestamp.ts";
import { accountJson } from "./account.ts";
import { issueJson } from "./issue.ts";
import { apiUrl, repositoryJson } from "./repository.ts";

export const pullJson = async (pull: PullRequest, viewer: Account) => {
	const { repository, merge } = pull;
	const [baseOid, headOid] = [await baseOidOf(pull), await headOidOf(pull)];
	const side = (ref: string, sha: string) => ({
		ref,
		sha,
		label: `${repository.owner.login}:${ref}`,
		user: accountJson(repository.owner),
		repo: repositoryJson(repository, viewer),
	});
	return {
		...issueJson(pull, viewer),
		url: `${apiUrl(repository)}/pulls/${pull.number}`,
		draft: pull.isDraft,
		head: side(pull.headRefName, headOid),
		base: side(pull.baseRefName, baseOid),
		merged: merge !== null,
		merged_at: optionalTimestamp(merge?.at ?? null),
		merged_by: merge === null ? null : accountJson(merge.by),
		merge_commit_sha: merge?.oid ?? null,
		mergeable: (await mergeableOf(pull)) === "MERGEABLE",
	};
};
