/** What each operation does, as people say it; goes on after "while" and "for". */
const WORDS: Readonly<Record<string, string>> = {
	AddComment: "posting a comment",
	AddToBoard: "adding the issue to the board",
	ConvertToDraft: "making a pull request a draft",
	CreatePullRequest: "opening the pull request",
	FindOwnComment: "looking for a comment of ours",
	FindPullRequests: "looking for the branch's pull requests",
	ListOpenPullRequests: "listing the open pull requests",
	LookAtWork: "looking at the workers' issues and pull requests",
	LookAtBoard: "looking at the board",
	ReadAccountPermissions: "reading who may write to the repository",
	ReadBoard: "reading the board",
	ReadBranchHead: "reading the tip of a branch",
	ReadCollaborators: "reading who may write to the repository",
	ReadComments: "reading the issue's comments",
	ReadIsDraft: "reading whether a pull request is a draft",
	ReadIssue: "reading an issue",
	ReadItemStatus: "reading a status on the board",
	ReadNewestComments: "reading the issue's comments",
	ReadOlderComments: "reading the issue's older comments",
	ReadRepository: "reading the repository",
	SetItemStatus: "setting a status on the board",
};

/** What an operation does in plain words, for errors: the name of a document tells a user nothing. */
export function operationInWords(name: string): string {
	return WORDS[name] ?? "working on it";
}
