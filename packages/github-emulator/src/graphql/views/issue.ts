import { issuesOf } from "../../store/repository.ts";
import type { Issue } from "../../store/subject.ts";
import { connection, numberKey, type PageArguments } from "../connection.ts";
import type { Scope, View } from "../scope.ts";
import { taking } from "../taking.ts";
import { subjectView } from "./subject.ts";

export const issueView = (issue: Issue, scope: Scope): View => ({
	...subjectView(issue, scope),
	stateReason: taking(["enableDuplicate"], (_: { enableDuplicate?: boolean }) => issue.stateReason),
	isPinned: false,
	parent: null,
	...relations(issue, scope),
});

const relations = (issue: Issue, scope: Scope): View => ({
	subIssuesSummary: () => {
		const total = issue.subIssues.length;
		const completed = total - openOnes(issue.subIssues).length;
		const percentCompleted = total === 0 ? 0 : Math.floor((100 * completed) / total);
		return { total, completed, percentCompleted };
	},
	blockedBy: taking([], (args: PageArguments) =>
		connection(args, {
			name: "blockedBy",
			items: issue.blockedBy,
			key: ({ databaseId }) => numberKey(databaseId),
			show: scope.show,
		}),
	),
	issueDependenciesSummary: () => {
		const blocking = issuesOf(issue.repository).filter(({ blockedBy }) =>
			blockedBy.includes(issue),
		);
		return {
			blockedBy: openOnes(issue.blockedBy).length,
			totalBlockedBy: issue.blockedBy.length,
			blocking: issue.state === "OPEN" ? blocking.length : 0,
			totalBlocking: blocking.length,
		};
	},
});

const openOnes = (issues: readonly Issue[]): Issue[] =>
	issues.filter(({ state }) => state === "OPEN");
