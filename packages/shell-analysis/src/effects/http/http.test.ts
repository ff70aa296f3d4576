import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const CREATES = [
	"curl -X POST -d @x https://api.github.com/repos/o/r/pulls",
	"curl -XPOST https://api.github.com/repos/o/r/pulls",
	"curl -sSL -d '{}' \"https://api.github.com/repos/o/r/pulls\"",
	'curl https://api.github.com/repos/o/r/pulls -H "Authorization: token $T" --data-binary @-',
	'curl -d \'{"query":"mutation{createPullRequest(input:{}){x}}"}\' https://api.github.com/graphql',
	"curl -X POST https://ghe.corp/api/v3/repos/o/r/pulls -d x",
	'curl -X POST "$GITHUB_API_URL/repos/o/r/pulls" -d x',
	"curl -d x 'https://api.github.com/repos/o/r/{pulls}'",
	'curl -d x "https://api.github.com/repos/o/r/pul[l-l]s"',
	'curl -K - <<< \'url = "https://api.github.com/repos/o/r/pulls"\ndata = "{}"\'',
	"wget --post-data='{}' https://api.github.com/repos/o/r/pulls",
	"wget --method=POST --body-data='{}' https://api.github.com/repos/o/r/pulls",
	"http POST https://api.github.com/repos/o/r/pulls title=x",
	"http https://api.github.com/repos/o/r/pulls title=x",
	"https api.github.com/repos/o/r/pulls title=x",
	"xh post https://api.github.com/repos/o/r/pulls",
	"echo '{}' | http https://api.github.com/repos/o/r/pulls",
	"hub pull-request",
	"hub -C x pull-request -m y",
	"hub pull-request -h feature",
];

const PASSES = [
	"curl -fsSL https://x.y/install.sh | bash",
	"curl https://api.github.com/repos/o/r/pulls",
	'curl -s "https://api.github.com/repos/$R/pulls?state=open" | jq length',
	'curl -X POST https://hooks.slack.com/services/$X -d "{\\"text\\":\\"$MSG\\"}"',
	'curl -X POST "$WEBHOOK" -d \'{"text":"gh pr create"}\'',
	'curl -d \'{"query":"{viewer{login}}"}\' https://api.github.com/graphql',
	'curl -X POST https://api.github.com/repos/o/r/issues -d \'{"title":"x"}\'',
	'curl -X POST https://api.github.com/repos/o/r/issues/5/comments -d \'{"body":"x"}\'',
	'curl -X POST "https://api.example.com/v1/$RESOURCE" -d @x.json',
	"wget https://api.github.com/repos/o/r/pulls",
	"http GET https://api.github.com/repos/o/r/pulls state==open",
	"hub pr list",
	"hub pull-request --help",
];

test.each(CREATES)("a POST to the pulls endpoint is a creation: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each(PASSES)("another request passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
