import { expect, test } from "vitest";
import { literal } from "../../text/literal.ts";
import type { Piece } from "../../text/text.ts";
import { createUnknowns } from "../../text/unknowns.ts";
import { readEndpoint } from "./endpoint.ts";

/** `$X` in the table is a piece that is not known. */
function kindOf(address: string): string {
	const unknowns = createUnknowns();
	const text = address.split("$X").flatMap((part, index): readonly Piece[] => {
		const hole = index === 0 ? [] : [unknowns.create({ source: "$X" })];
		return [...hole, ...literal(part)];
	});
	return readEndpoint(text).kind;
}

test.each([
	["repos/o/r/pulls", "pulls"],
	["/repos/o/r/pulls/", "pulls"],
	["repos//o/r/./pulls", "pulls"],
	["repos/o/r/issues/../pulls", "pulls"],
	["repos/o/r/%70ulls", "pulls"],
	["repos/o/r/pulls?state=open#x", "pulls"],
	["repositories/1/pulls", "pulls"],
	["https://api.github.com/repos/o/r/pulls", "pulls"],
	["https://user:x@api.github.com:443/repos/o/r/pulls", "pulls"],
	["https://ghe.corp/api/v3/repos/o/r/pulls", "pulls"],
	["api.github.com/repos/o/r/pulls", "pulls"],
	["repos/$X/pulls", "pulls"],
	["repos/o/$X/pulls", "pulls"],
	["$X/pulls", "pulls"],
	["$X/repos/o/r/pulls", "pulls"],
	["https://$X/repos/o/r/pulls", "pulls"],
	["graphql", "graphql"],
	["https://api.github.com/graphql", "graphql"],
	["https://ghe.corp/api/graphql", "graphql"],
	["$X", "maybe"],
	["repos/o/r/$X", "maybe"],
	["repos/o/r/pul$X", "maybe"],
	["repos/$X", "maybe"],
	["repos/o/r/pulls/5", "other"],
	["repos/o/r/pulls/$X", "other"],
	["repos/o/r/pulls/5/comments", "other"],
	["repos/o/r/commits/$X/pulls", "other"],
	["repos/o/r/issues/$X/comments", "other"],
	["repos/o/r/issues$X", "other"],
	["orgs/$X", "other"],
	["https://example.com/docs/pulls", "other"],
	["https://gitea.example.com/api/v1/repos/o/r/pulls", "other"],
	["", "other"],
])("%s is %s", (address, kind) => {
	expect(kindOf(address)).toBe(kind);
});

test("names the repository only when it is written out", () => {
	expect(readEndpoint(literal("repos/o/r/pulls")).repository).toBe("o/r");
	expect(readEndpoint(literal("repos/{owner}/{repo}/pulls")).repository).toBeUndefined();
});
