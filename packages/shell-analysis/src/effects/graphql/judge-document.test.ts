// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { literal } from "../../text/literal.ts";
import { createUnknowns } from "../../text/unknowns.ts";
import { judgeBody, judgeDocument } from "./judge-document.ts";

test.each([
	["mutation { createPullRequest(input: {}) { clientMutationId } }", "creates"],
	["mutation M($i: I!) { a: createPullRequest(input: $i) { clientMutationId } }", "creates"],
	["mutation { revertPullRequest(input: {}) { clientMutationId } }", "creates"],
	["mutation { ...F } fragment F on Mutation { createPullRequest(input: {}) { x } }", "creates"],
	['mutation { addComment(input: { body: "createPullRequest" }) { x } }', "other"],
	['mutation { addComment(input: { body: """a "createPullRequest" b""" }) { x } }', "other"],
	["mutation { closeIssue(input: {}) { x } } # createPullRequest", "other"],
	["mutation { createPullRequestReview(input: {}) { x } }", "other"],
	["query { createPullRequest }", "other"],
	["{ viewer { login } }", "other"],
	["", "other"],
])("%s: %s", (document, effect) => {
	expect(judgeDocument(literal(document))).toBe(effect);
});

test("an unknown piece matters where a field name may stand, not inside strings and arguments", () => {
	const hole = createUnknowns().create({ source: "$X" });
	const around = (before: string, after: string) =>
		judgeDocument([...literal(before), hole, ...literal(after)]);
	expect(around("", "")).toBe("unknown");
	expect(around("mutation { ", " { x } }")).toBe("unknown");
	expect(around('mutation { addComment(input: { id: "', '" }) { x } }')).toBe("other");
	expect(around("mutation { addComment(input: { id: ", " }) { x } }")).toBe("other");
	expect(around("{ repository(first: ", ") { id } }")).toBe("other");
	expect(around("query { ", " }")).toBe("other");
});

test("a request body is read as JSON, and as bare names when it is none", () => {
	const document = "mutation{createPullRequest(input:{}){x}}";
	expect(judgeBody(literal(JSON.stringify({ query: document })))).toBe("creates");
	expect(judgeBody(literal(`{"query": "${document}"`))).toBe("creates");
	expect(judgeBody(literal(JSON.stringify({ query: "{viewer{login}}" })))).toBe("other");
});
