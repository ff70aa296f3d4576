import { mergePullRequest } from "../../store/merge.ts";
import { demand } from "../../store/permission.ts";
import { baseOidOf, headOidOf, openPullRequest } from "../../store/pull-request.ts";
import { closePullRequest, reopenPullRequest } from "../../store/pull-request-state.ts";
import { unprocessable } from "../../store/refusal.ts";
import { pullRequestOf, pullRequestsOf, type Repository } from "../../store/repository.ts";
import { editSubject, type PullRequest } from "../../store/subject.ts";
import { pullJson } from "../json/pull.ts";
import { paged } from "../page.ts";
import {
	numberParameter,
	optionalText,
	type RestRequest,
	type Route,
	repositoryRoute,
	requiredText,
} from "../route.ts";

const pullOf = (repository: Repository, request: RestRequest): PullRequest =>
	pullRequestOf(repository, numberParameter(request, "pull_number"));

const writable = (repository: Repository, request: RestRequest): PullRequest => {
	demand(repository, request.viewer, { permission: "WRITE", action: "UpdatePullRequest" });
	return pullOf(repository, request);
};

const listed = ({ query }: RestRequest, pull: PullRequest): boolean => {
	const state = query.get("state") ?? "open";
	const label = `${pull.headRepository?.owner.login ?? "unknown"}:${pull.headRefName}`;
	return (
		(state === "all" || (state === "open") === (pull.state === "OPEN")) &&
		(query.get("head") ?? label) === label &&
		(query.get("base") ?? pull.baseRefName) === pull.baseRefName
	);
};

const change = async (pull: PullRequest, request: RestRequest): Promise<void> => {
	const { store, viewer } = request;
	const [title, body] = [optionalText(request, "title"), optionalText(request, "body")];
	editSubject(store, pull, { by: viewer, title, body });
	const state = optionalText(request, "state");
	if (state === "closed") await closePullRequest(store, pull);
	if (state === "open") await reopenPullRequest(store, pull);
};

const merge = async (pull: PullRequest, request: RestRequest): Promise<void> => {
	const method = (optionalText(request, "merge_method") ?? "merge").toUpperCase();
	if (method !== "MERGE" && method !== "SQUASH") {
		throw unprocessable(`${method.toLowerCase()} merges are not allowed on this repository.`);
	}
	await mergePullRequest(request.store, pull, {
		by: request.viewer,
		method,
		expectedHeadOid: optionalText(request, "sha"),
		headline: optionalText(request, "commit_title"),
		body: optionalText(request, "commit_message"),
	});
};

export const pullRoutes: readonly Route[] = [
	repositoryRoute("GET /pulls", async (repository, request) => {
		const pulls = pullRequestsOf(repository)
			.filter((pull) => listed(request, pull))
			.sort((one, other) => other.number - one.number);
		const bodies = await Promise.all(pulls.map((pull) => pullJson(pull, request.viewer)));
		return paged(request, bodies, (body) => body);
	}),
	repositoryRoute("POST /pulls", async (repository, request) => {
		demand(repository, request.viewer, { permission: "WRITE", action: "CreatePullRequest" });
		const pull = await openPullRequest(request.store, repository, {
			author: request.viewer,
			title: requiredText(request, "title"),
			body: optionalText(request, "body"),
			base: requiredText(request, "base"),
			head: requiredText(request, "head"),
			isDraft: request.body["draft"] === true,
		});
		return { status: 201, body: await pullJson(pull, request.viewer) };
	}),
	repositoryRoute("GET /pulls/{pull_number}", async (repository, request) => {
		const pull = pullOf(repository, request);
		if (!/\.diff\b/.test(request.accept)) {
			return { status: 200, body: await pullJson(pull, request.viewer) };
		}
		const diff = await repository.git.diff(await baseOidOf(pull), await headOidOf(pull));
		const type = "application/vnd.github.v3.diff; charset=utf-8";
		return { status: 200, headers: { "content-type": type }, body: diff };
	}),
	repositoryRoute("PATCH /pulls/{pull_number}", async (repository, request) => {
		const pull = writable(repository, request);
		await change(pull, request);
		return { status: 200, body: await pullJson(pull, request.viewer) };
	}),
	repositoryRoute("GET /pulls/{pull_number}/files", async (repository, request) => {
		const pull = pullOf(repository, request);
		const files = await repository.git.changedFiles(await baseOidOf(pull), await headOidOf(pull));
		return paged(request, files, ({ path, additions, deletions, status }) => ({
			filename: path,
			status,
			additions,
			deletions,
			changes: additions + deletions,
		}));
	}),
	repositoryRoute("PUT /pulls/{pull_number}/merge", async (repository, request) => {
		const pull = writable(repository, request);
		await merge(pull, request);
		const message = "Pull Request successfully merged";
		return { status: 200, body: { merged: true, message, sha: pull.merge?.oid ?? null } };
	}),
];
