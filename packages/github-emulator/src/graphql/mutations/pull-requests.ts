import { enableAutoMerge, mergePullRequest } from "../../store/merge.ts";
import { findNodeOf } from "../../store/node.ts";
import { demand } from "../../store/permission.ts";
import { openPullRequest } from "../../store/pull-request.ts";
import { closePullRequest, reopenPullRequest } from "../../store/pull-request-state.ts";
import { editSubject, type PullRequest } from "../../store/subject.ts";
import { notModelled } from "../not-modelled.ts";
import type { Scope, View } from "../scope.ts";
import { mutation } from "./mutation.ts";

interface NewPullRequestInput {
	readonly repositoryId: string;
	readonly title: string;
	readonly body?: string | null;
	readonly baseRefName: string;
	readonly headRefName: string;
	readonly headRepositoryId?: string | null;
	readonly draft?: boolean | null;
	readonly maintainerCanModify?: boolean | null;
}

interface PullRequestInput {
	readonly pullRequestId: string;
	readonly title?: string | null;
	readonly body?: string | null;
	readonly state?: "OPEN" | "CLOSED" | null;
}

interface MergeInput {
	readonly pullRequestId: string;
	readonly expectedHeadOid?: string | null;
	readonly mergeMethod?: string | null;
	readonly commitHeadline?: string | null;
	readonly commitBody?: string | null;
}

const newKeys = [
	"repositoryId",
	"title",
	"body",
	"baseRefName",
	"headRefName",
	"headRepositoryId",
	"draft",
	"maintainerCanModify",
] as const;

const mergeKeys = [
	"pullRequestId",
	"expectedHeadOid",
	"mergeMethod",
	"commitHeadline",
	"commitBody",
] as const;

export const pullRequestMutations = (scope: Scope): View => {
	const answer = (pull: PullRequest): View => ({ pullRequest: scope.show(pull) });
	return {
		createPullRequest: mutation(scope, newKeys, async (input: NewPullRequestInput) =>
			answer(await create(scope, input)),
		),
		updatePullRequest: mutation(
			scope,
			["pullRequestId", "title", "body", "state"],
			async (input: PullRequestInput) => answer(await update(scope, input)),
		),
		mergePullRequest: mutation(scope, mergeKeys, async (input: MergeInput) => {
			const pull = await writable(scope, input.pullRequestId, "MergePullRequest");
			await mergePullRequest(scope.store, pull, mergeRequest(scope, input));
			return { ...answer(pull), actor: scope.show(scope.viewer) };
		}),
		enablePullRequestAutoMerge: mutation(scope, mergeKeys, async (input: MergeInput) => {
			const pull = await writable(scope, input.pullRequestId, "EnablePullRequestAutoMerge");
			await enableAutoMerge(scope.store, pull, mergeRequest(scope, input));
			return { ...answer(pull), actor: scope.show(scope.viewer) };
		}),
		...stateMutations(scope, answer),
	};
};

const stateMutations = (scope: Scope, answer: (pull: PullRequest) => View): View => {
	const changing = (action: string, change: (pull: PullRequest) => void | Promise<void>) =>
		mutation(scope, ["pullRequestId"], async (input: { pullRequestId: string }) => {
			const pull = await writable(scope, input.pullRequestId, action);
			await change(pull);
			return answer(pull);
		});
	const { store } = scope;
	return {
		closePullRequest: changing("ClosePullRequest", (pull) => closePullRequest(store, pull)),
		reopenPullRequest: changing("ReopenPullRequest", (pull) => reopenPullRequest(store, pull)),
		markPullRequestReadyForReview: changing("MarkPullRequestReadyForReview", (pull) => {
			pull.isDraft = false;
		}),
		convertPullRequestToDraft: changing("ConvertPullRequestToDraft", (pull) => {
			pull.isDraft = true;
		}),
	};
};

const writable = async (scope: Scope, id: string, action: string): Promise<PullRequest> => {
	const pull = await findNodeOf(scope, id, ["PullRequest"]);
	demand(pull.repository, scope.viewer, { permission: "WRITE", action });
	return pull;
};

const create = async (scope: Scope, input: NewPullRequestInput): Promise<PullRequest> => {
	const repository = await findNodeOf(scope, input.repositoryId, ["Repository"]);
	demand(repository, scope.viewer, { permission: "WRITE", action: "CreatePullRequest" });
	if (typeof input.headRepositoryId === "string" && input.headRepositoryId !== repository.id) {
		throw notModelled(scope, "a pull request from a fork");
	}
	return openPullRequest(scope.store, repository, {
		author: scope.viewer,
		title: input.title,
		body: input.body,
		base: input.baseRefName,
		head: input.headRefName,
		isDraft: input.draft,
	});
};

const update = async (scope: Scope, input: PullRequestInput): Promise<PullRequest> => {
	const pull = await writable(scope, input.pullRequestId, "UpdatePullRequest");
	editSubject(scope.store, pull, { title: input.title, body: input.body, by: scope.viewer });
	if (input.state === "CLOSED") await closePullRequest(scope.store, pull);
	if (input.state === "OPEN") await reopenPullRequest(scope.store, pull);
	return pull;
};

const mergeRequest = (scope: Scope, input: MergeInput) => {
	const method = input.mergeMethod ?? "MERGE";
	if (method !== "MERGE" && method !== "SQUASH") throw notModelled(scope, `merging by ${method}`);
	return {
		by: scope.viewer,
		method,
		expectedHeadOid: input.expectedHeadOid,
		headline: input.commitHeadline,
		body: input.commitBody,
	} as const;
};
