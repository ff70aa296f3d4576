import type { Account } from "../../store/account.ts";
import { associationOf } from "../../store/association.ts";
import { type Subject, subjectUrl } from "../../store/subject.ts";
import { optionalTimestamp, timestamp } from "../../store/timestamp.ts";
import { accountJson } from "./account.ts";
import { labelJson } from "./label.ts";
import { apiUrl } from "./repository.ts";

/** An issue; for REST a pull request is one too, with a `pull_request` key. */
export const issueJson = (subject: Subject, viewer: Account) => {
	const url = `${apiUrl(subject.repository)}/issues/${subject.number}`;
	return {
		id: subject.databaseId,
		node_id: subject.id,
		url,
		html_url: subjectUrl(subject),
		number: subject.number,
		title: subject.title,
		body: subject.body,
		state: subject.state === "OPEN" ? "open" : "closed",
		state_reason: subject.type === "Issue" ? (subject.stateReason?.toLowerCase() ?? null) : null,
		user: accountJson(subject.author),
		author_association: associationOf(subject.repository, subject.author, viewer),
		labels: subject.labels.map(labelJson),
		assignees: [],
		milestone: null,
		locked: subject.locked,
		comments: subject.comments.length,
		comments_url: `${url}/comments`,
		created_at: timestamp(subject.createdAt),
		updated_at: timestamp(subject.updatedAt),
		closed_at: optionalTimestamp(subject.closedAt),
		...(subject.type === "PullRequest" && {
			pull_request: { url: `${apiUrl(subject.repository)}/pulls/${subject.number}` },
		}),
	};
};
