/** A simple command, and whether running it opens a pull request. */
export interface Leaf {
	readonly family: string;
	readonly words: readonly string[];
}

const MUTATION =
	'mutation{createPullRequest(input:{repositoryId:"R",baseRefName:"main",headRefName:"f",title:"t"}){pullRequest{url}}}';
const QUERY = 'query{repository(owner:"o",name:"r"){pullRequests(first:1){nodes{url}}}}';
const PULLS = "https://api.github.com/repos/o/r/pulls";

function leaves(family: string, lists: readonly (readonly string[])[]): readonly Leaf[] {
	return lists.map((words) => ({ family, words }));
}

/** Commands that open a pull request. */
export const CREATING: readonly Leaf[] = [
	...leaves("gh", [
		["gh", "pr", "create"],
		["gh", "pr", "create", "--fill"],
		["gh", "pr", "new", "-f"],
		["gh", "-R", "o/r", "pr", "create", "-f"],
		["gh", "pr", "-R", "o/r", "create", "--draft"],
		["gh", "--repo=o/r", "pr", "create", "-t", "Fix it", "-b", "Closes #5"],
		["gh", "pr", "create", "--title", "--help", "--body", "x"],
		["gh", "pr", "create", "-df", "-B", "main"],
		["gh", "pr", "revert", "12"],
		["gh", "pr", "create", "-b", "a; echo b | c > d", "-t", "it's $HOME"],
	]),
	...leaves("gh api", [
		["gh", "api", "repos/o/r/pulls", "-f", "title=t", "-f", "head=f"],
		["gh", "api", "-X", "POST", "/repos/o/r/pulls"],
		["gh", "api", "--method=post", "repos/o/r/pulls/"],
		["gh", "api", "repos/o/r/%70ulls", "-F", "title=t"],
		["gh", "api", "repositories/5/pulls", "-XPOST"],
		["gh", "api", `${PULLS}?x=1`, "--raw-field", "title=t"],
	]),
	...leaves("graphql", [
		["gh", "api", "graphql", "-f", `query=${MUTATION}`],
		["gh", "api", "graphql", "-F", `query=${MUTATION}`, "-F", "x=1"],
		["gh", "api", "-H", "a: b", "graphql", "--raw-field", `query=${MUTATION}`],
		["curl", "-d", JSON.stringify({ query: MUTATION }), "https://api.github.com/graphql"],
	]),
	...leaves("hub", [
		["hub", "pull-request", "-m", "Fix it"],
		["hub", "-C", ".", "pull-request", "--no-edit"],
		["hub", "api", "repos/o/r/pulls", "-f", "title=t"],
	]),
	...leaves("http", [
		["curl", "-X", "POST", "-d", "{}", PULLS],
		["curl", "-sS", "--json", '{"title":"t"}', PULLS],
		["curl", "--data-binary", "x=1", "-H", "A: b", PULLS],
		["curl", "-XPOST", PULLS],
		["wget", "--post-data={}", "-qO-", PULLS],
		["wget", "--method=POST", PULLS],
		["http", "POST", PULLS, "title=t"],
		["http", PULLS, "title=t", "head=f"],
	]),
];

/** Commands that open none, though many speak of it. */
export const HARMLESS: readonly Leaf[] = [
	...leaves("text", [
		["echo", "gh", "pr", "create"],
		["echo", "run gh pr create next"],
		["printf", "%s\\n", "gh pr create --fill"],
		["test", "x", "=", "gh pr create"],
		["true", "gh pr create"],
		["cat", "notes.md"],
		["git", "commit", "-m", "docs: gh pr create"],
	]),
	...leaves("search", [
		["grep", "-c", "gh pr create", "notes.md"],
		["sed", "-n", "/gh pr create/p", "notes.md"],
		["awk", "/gh pr create/{print NR}", "notes.md"],
		["find", ".", "-name", "*gh pr create*"],
		["git", "log", "--grep=gh pr create"],
	]),
	...leaves("gh read", [
		["gh", "pr", "list", "--limit", "5"],
		["gh", "pr", "view", "12", "--json", "url"],
		["gh", "pr", "create", "--help"],
		["gh", "pr", "comment", "12", "-b", "then gh pr create"],
		["gh", "issue", "create", "-t", "gh pr create is denied", "-b", "x"],
		["gh", "search", "code", "gh pr create"],
	]),
	...leaves("api read", [
		["gh", "api", "repos/o/r/pulls"],
		["gh", "api", "-X", "GET", "repos/o/r/pulls", "-f", "state=open"],
		["gh", "api", "repos/o/r/issues/5/comments", "-f", "body=gh pr create"],
		["gh", "api", "graphql", "-f", `query=${QUERY}`],
		["curl", "-s", PULLS],
		["curl", "-X", "PATCH", "-d", "{}", `${PULLS}/5`],
		["curl", "-d", "x=1", "https://example.com/docs/pulls"],
		["wget", "-q", PULLS],
	]),
];
