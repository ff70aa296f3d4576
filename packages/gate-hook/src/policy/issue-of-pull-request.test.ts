import { expect, test } from "vitest";
import { issueOfPullRequest, type Proposal } from "./issue-of-pull-request.ts";

test.each<[string, Partial<Proposal>, number | string]>([
	["nothing that names an issue", {}, "unknown"],
	["a branch that is not ours", { branch: "main" }, "unknown"],
	["the worker alone", { workerIssue: 5 }, 5],
	["a branch of ours alone", { branch: "feature/5-fix" }, 5],
	["a fork's branch of ours alone", { branch: "somebody:feature/5-fix" }, 5],
	["a closing keyword alone", { texts: ["Fix it", "Fixes #5"] }, 5],
	["all three, agreeing", { workerIssue: 5, branch: "feature/5-fix", texts: ["Closes #5"] }, 5],
	["a mention that closes nothing", { workerIssue: 5, texts: ["See #6"] }, 5],
	["a worker and another branch", { workerIssue: 5, branch: "feature/6-fix" }, "conflicting"],
	["a worker and another keyword", { workerIssue: 5, texts: ["resolves #6"] }, "conflicting"],
	["one more issue closed", { workerIssue: 5, texts: ["Closes #5, closes #6"] }, "conflicting"],
	["two texts that disagree", { texts: ["Closes #5", "Closes #6"] }, "conflicting"],
	["the repository itself", { workerIssue: 5, repository: "Acme/Widget" }, 5],
	["this repository's issue by its address", { texts: ["Closes acme/widget#5"] }, 5],
	[
		"the repository at another host",
		{ workerIssue: 5, repository: "evil.example/acme/widget" },
		"elsewhere",
	],
	["another repository", { workerIssue: 5, repository: "evil/widget" }, "elsewhere"],
])("by %s", (_, given, expected) => {
	const issue = issueOfPullRequest(
		{ texts: [], ...given },
		{
			repository: "acme/widget",
			host: "github.com",
		},
	);
	expect(issue.type === "known" ? issue.issue : issue.type).toBe(expected);
});
