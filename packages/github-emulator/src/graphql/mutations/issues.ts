import { closeIssue, openIssue, reopenIssue } from "../../store/issue.ts";
import { findNodeOf } from "../../store/node.ts";
import { demand } from "../../store/permission.ts";
import { editSubject, type Issue } from "../../store/subject.ts";
import type { Scope, View } from "../scope.ts";
import { labelsOf } from "./labels.ts";
import { mutation } from "./mutation.ts";

interface NewIssueInput {
	readonly repositoryId: string;
	readonly title: string;
	readonly body?: string | null;
	readonly labelIds?: readonly string[] | null;
}

interface IssueInput {
	readonly id: string;
	readonly title?: string | null;
	readonly body?: string | null;
}

interface CloseInput {
	readonly issueId: string;
	readonly stateReason?: "COMPLETED" | "NOT_PLANNED" | "DUPLICATE" | null;
}

export const issueMutations = (scope: Scope): View => {
	const { store, viewer } = scope;
	const triagedIssue = async (id: string, action: string): Promise<Issue> => {
		const issue = await findNodeOf(scope, id, ["Issue"]);
		if (issue.author !== viewer) demand(issue.repository, viewer, { permission: "TRIAGE", action });
		return issue;
	};
	return {
		createIssue: mutation(
			scope,
			["repositoryId", "title", "body", "labelIds"],
			async (input: NewIssueInput) => {
				const repository = await findNodeOf(scope, input.repositoryId, ["Repository"]);
				const labels = await labelsOf(scope, input.labelIds ?? []);
				const issue = openIssue(store, repository, { ...input, author: viewer });
				issue.labels.push(...labels);
				return { issue: scope.show(issue) };
			},
		),
		updateIssue: mutation(scope, ["id", "title", "body"], async (input: IssueInput) => {
			const issue = await triagedIssue(input.id, "UpdateIssue");
			editSubject(store, issue, { ...input, by: viewer });
			return { issue: scope.show(issue) };
		}),
		closeIssue: mutation(scope, ["issueId", "stateReason"], async (input: CloseInput) => {
			const issue = await triagedIssue(input.issueId, "CloseIssue");
			closeIssue(store, issue, input.stateReason ?? undefined);
			return { issue: scope.show(issue) };
		}),
		reopenIssue: mutation(scope, ["issueId"], async (input: { issueId: string }) => {
			const issue = await triagedIssue(input.issueId, "ReopenIssue");
			reopenIssue(store, issue);
			return { issue: scope.show(issue) };
		}),
	};
};
