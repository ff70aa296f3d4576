import type { Account } from "../../store/account.ts";
import { mergeableOf } from "../../store/merge.ts";
import { baseOidOf, headOidOf } from "../../store/pull-request.ts";
import type { Repository } from "../../store/repository.ts";
import type { PullRequest } from "../../store/subject.ts";
import { optionalTimestamp } from "../../store/timestamp.ts";
import { accountJson } from "./account.ts";
import { issueJson } from "./issue.ts";
import { apiUrl, repositoryJson } from "./repository.ts";

export const pullJson = async (pull: PullRequest, viewer: Account) => {
	const { repository, headRepository, merge } = pull;
	const [baseOid, headOid] = [await baseOidOf(pull), await headOidOf(pull)];
	const side = (place: Repository | null, ref: string, sha: string) => ({
		ref,
		sha,
		label: `${place?.owner.login ?? "unknown"}:${ref}`,
		user: place && accountJson(place.owner),
		repo: place && repositoryJson(place, viewer),
	});
	return {
		...issueJson(pull, viewer),
		url: `${apiUrl(repository)}/pulls/${pull.number}`,
		draft: pull.isDraft,
		head: side(headRepository, pull.headRefName, headOid),
		base: side(repository, pull.baseRefName, baseOid),
		merged: merge !== null,
		merged_at: optionalTimestamp(merge?.at ?? null),
		merged_by: merge === null ? null : accountJson(merge.by),
		merge_commit_sha: merge?.oid ?? null,
		mergeable: (await mergeableOf(pull)) === "MERGEABLE",
	};
};
