import { closeIssue, openIssue, reopenIssue } from "../../store/issue.ts";
import { ensureLabel } from "../../store/label.ts";
import { demand } from "../../store/permission.ts";
import { issueOf, type Repository, subjectOf } from "../../store/repository.ts";
import { editSubject, type Issue, type Subject } from "../../store/subject.ts";
import { timestamp } from "../../store/timestamp.ts";
import { issueJson } from "../json/issue.ts";
import { paged } from "../page.ts";
import {
	numberParameter,
	optionalText,
	type RestRequest,
	type Route,
	repositoryRoute,
	requiredText,
	textList,
} from "../route.ts";

const listed = ({ query }: RestRequest, subject: Subject): boolean => {
	const state = query.get("state") ?? "open";
	const labels = query.get("labels")?.split(",") ?? [];
	return (
		(state === "all" || (state === "open") === (subject.state === "OPEN")) &&
		labels.every((name) => subject.labels.some((label) => label.name === name)) &&
		timestamp(subject.updatedAt) >= (query.get("since") ?? "")
	);
};

const setState = ({ store }: RestRequest, issue: Issue, state: string | undefined): void => {
	if (state === "closed") closeIssue(store, issue);
	if (state === "open") reopenIssue(store, issue);
};

const change = (repository: Repository, request: RestRequest): Issue => {
	const { store, viewer, body } = request;
	const issue = issueOf(repository, numberParameter(request, "issue_number"));
	if (issue.author !== viewer) {
		demand(repository, viewer, { permission: "TRIAGE", action: "UpdateIssue" });
	}
	const [title, text] = [optionalText(request, "title"), optionalText(request, "body")];
	editSubject(store, issue, { by: viewer, title, body: text });
	setState(request, issue, optionalText(request, "state"));
	if (body["labels"] !== undefined) {
		issue.labels = textList(request, "labels").map((name) =>
			ensureLabel(store, repository, { name }),
		);
	}
	return issue;
};

export const issueRoutes: readonly Route[] = [
	repositoryRoute("GET /issues", (repository, request) => {
		const subjects = [...repository.subjects.values()]
			.filter((subject) => listed(request, subject))
			.sort((one, other) => other.number - one.number);
		return paged(request, subjects, (subject) => issueJson(subject, request.viewer));
	}),
	repositoryRoute("POST /issues", (repository, request) => {
		const { store, viewer } = request;
		const issue = openIssue(store, repository, {
			author: viewer,
			title: requiredText(request, "title"),
			body: optionalText(request, "body"),
		});
		issue.labels = textList(request, "labels").map((name) =>
			ensureLabel(store, repository, { name }),
		);
		return { status: 201, body: issueJson(issue, viewer) };
	}),
	repositoryRoute("GET /issues/{issue_number}", (repository, request) => {
		const subject = subjectOf(repository, numberParameter(request, "issue_number"));
		return { status: 200, body: issueJson(subject, request.viewer) };
	}),
	repositoryRoute("PATCH /issues/{issue_number}", (repository, request) => ({
		status: 200,
		body: issueJson(change(repository, request), request.viewer),
	})),
];
