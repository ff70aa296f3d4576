import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const CREATES = [
	"gh pr create -w",
	"gh pr create -df",
	"gh pr -Ro/r create",
	"gh pr create --help=false",
	"gh pr create -th",
	"gh pr new",
	"gh pr revert 5",
	"gh pr create --dry-run=false",
	"gh.exe pr create",
	"/usr/bin/gh pr create",
	"~/bin/gh pr create",
	'"$HOME/bin/gh" pr create',
	"gh api -X POST repos/o/r/pulls",
	"gh api --method POST /repos/{owner}/{repo}/pulls -f title=x",
	"gh api repos/o/r/pulls --input x.json",
	"gh api repos/o/r/pulls -F title=x",
	"gh api repos/o/r//pulls -f a=b",
	"gh api repos/o/r/%70ulls -f a=b",
	"gh api 'repos/o/r/pulls?x=1' -f a=b",
	"gh api repos/o/r/pulls?x=1 -f a=b",
	"gh api repositories/1/pulls -f a=b",
	"gh api https://api.github.com/repos/o/r/pulls -f a=b",
	'gh api "repos/$R/pulls" -f a=b',
	"gh api --method=post repos/o/r/pulls",
	"gh api -XPOST repos/o/r/pulls",
	"gh -R x/y api repos/o/r/pulls -f title=x",
	"gh api graphql -f query='mutation { createPullRequest(input:{}) { pullRequest { url } } }'",
	"gh api graphql -F query='mutation M($x:ID!){ a: createPullRequest(input:{repositoryId:$x}){clientMutationId} }' -f x=1",
	"cat > q.graphql <<'EOF'\nmutation { createPullRequest(input:{}) { clientMutationId } }\nEOF\ngh api graphql -F query=@q.graphql",
	'echo \'{"query":"mutation{createPullRequest(input:{}){clientMutationId}}"}\' | gh api graphql --input -',
];

const PASSES = [
	"gh pr create --dry-run --fill",
	"gh pr create -h",
	"gh pr list",
	"gh pr view 5 --json title",
	'gh pr edit 5 --title "gh pr create"',
	"gh pr merge 5 --squash",
	'gh pr "view" $N',
	'gh pr view "$N"',
	"gh pr checkout $BRANCH",
	'gh -R "$REPO" pr list',
	"gh -R $REPO pr view 5",
	"gh --version",
	"gh PR create",
	"gh pr cre",
	"gh -- pr create",
	'gh issue create --title "run gh pr create" --body "x"',
	"gh api user",
	'gh api "repos/$R/issues/$N/comments" -f body=x',
	"gh api -X PATCH repos/o/r/pulls/5 -f state=closed",
	'gh api "repos/o/r/pulls/$N/comments" -f body=x',
	"gh api repos/o/r/pulls/5/reviews -f event=APPROVE",
	"gh api repos/{owner}/{repo}/pulls --jq '.[].number'",
	'gh api graphql -f query=\'mutation { addComment(input:{subjectId:"x", body:"createPullRequest"}) { clientMutationId } }\'',
	'gh api graphql -f query="query { repository(owner: \\"$O\\", name: \\"$R\\") { id } }"',
	"gh api graphql -F owner=$O -f query='query($owner:String!){ repository(owner:$owner, name:\"r\"){ id } }'",
	"gh api -X PUT repos/o/r/pulls/5/merge",
	"gh auth status",
	"gh repo view --json nameWithOwner",
	"gh run watch",
	"gh workflow run x.yml",
	'gh release create v1 --notes "gh pr create"',
	"gh alias list",
	"gh alias set co 'pr checkout'",
	"gh extension list",
	"gh label create x",
	"gh agent-task list",
	'gh agent-task create "x"',
	"gh extension exec dash",
];

const EXTENSIONS = [
	"gh extension exec prc",
	"gh ext exec prc",
	"gh extensions exec pr",
	"gh ext exec $X",
];

test.each(EXTENSIONS)("an extension that is executed is refused like any other: %s", (command) => {
	expect(analyzeCommand(command)).toMatchObject({ cause: "subcommand" });
});

test.each(["asdf exec gh pr create", "brew bundle exec gh pr create"])(
	"a command that has a pull request opened counts as a creation: %s",
	(command) => {
		expect(analyzeCommand(command).type).toBe("creates");
	},
);

test.each(CREATES)("gh opens a pull request: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each(PASSES)("gh does not open a pull request: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
