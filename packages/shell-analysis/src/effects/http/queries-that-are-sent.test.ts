import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const MUTATION = '{"query":"mutation{createPullRequest(input:{}){id}}"}';

test.each([
	`echo '${MUTATION}' | http https://api.github.com/graphql`,
	`curl -d '${MUTATION}' https://x.example.com/$X/graphql`,
	`curl -d '${MUTATION}' "$X/graphql"`,
])("a mutation creates, from the input as well and wherever it may go: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test("a query in a file that is the input is not let through", () => {
	const command = "http https://api.github.com/graphql < q.json";
	expect(analyzeCommand(command).type).toBe("undecidable");
});

test("the name of the mutation in a variable of the query passes", () => {
	const body = '{"query":"{viewer{login}}","variables":{"a":"mutation createPullRequest"}}';
	const command = `curl https://api.github.com/graphql -d '${body}'`;
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
