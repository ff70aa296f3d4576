import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const CREATIONS = [
	"python3 -c 'f = repo.create_pull; f(title=1)'",
	"python3 -c 'f = Github(t).get_repo(r).create_pull\nf(title=1)'",
];

test.each(CREATIONS)("a method that is named and called later creates: %j", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

const MUTATION = "mutation{createPullRequest(input:$i){id}}";

test.each([
	`python3 -c 'import requests; requests.post(u, json={"query":"${MUTATION}"})'`,
	`node -e 'fetch("https://api.github.com/repos/o/r/pulls", {method : m})'`,
	`node -e 'octokit.graphql("${MUTATION}")'`,
])("a request that a program sends creates, however it sends it: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});
