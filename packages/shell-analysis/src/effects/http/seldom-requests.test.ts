import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const CREATIONS = [
	"http https://api.github.com/repos/o/r/pulls title=a==b",
	"https https://api.github.com/repos/o/r/pulls 'title=x==y'",
	"http POST //api.github.com/repos/o/r/pulls title=x",
	"gh api //api.github.com/repos/o/r/pulls -f title=x",
	"curl -d x //api.github.com/repos/o/r/pulls",
	"wget --post-data=x //api.github.com/repos/o/r/pulls",
	"printf 'url https://api.github.com/repos/o/r/pulls\\ndata x\\n' > c; curl -K c",
];

test.each(CREATIONS)("a request in a seldom used form creates: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test("a parameter of the address is no data, so httpie only reads", () => {
	const command = "http https://api.github.com/repos/o/r/pulls state==open";
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});

test.each([
	"curl https://api.github.com/graphql -d @unknown.json",
	"curl https://api.github.com/graphql --data-binary @/tmp/unknown.json",
	"gh api repositories/1/$X -f title=x",
	"curl -d title=x https://api.github.com/repositories/1/$X",
])("a query or an address that is not known is not let through: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("undecidable");
});

test.each([
	"printf 'get\\n-d x\\nurl=https://api.github.com/repos/o/r/pulls\\n' > c; curl -K c",
	"curl --get -d x https://api.github.com/repos/o/r/pulls",
	"gh api orgs/o/pulls -f title=x",
	"gh api repositories/1/2/pulls -f title=x",
	"curl -d title=x https://example.com/api/repos/o/r/pulls",
	"gh api -h repos/o/r/pulls -f title=x",
])("what is no request for a pull request passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
