import type { Issue } from "../../store/subject.ts";
import type { Scope, View } from "../scope.ts";
import { taking } from "../taking.ts";
import { subjectView } from "./subject.ts";

export const issueView = (issue: Issue, scope: Scope): View => ({
	...subjectView(issue, scope),
	stateReason: taking(["enableDuplicate"], (_: { enableDuplicate?: boolean }) => issue.stateReason),
	isPinned: false,
	parent: null,
});
