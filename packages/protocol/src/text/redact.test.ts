import { expect, test } from "vitest";
import { redact } from "./redact.ts";

test.each([
	["a token of GitHub", "push with ghp_0123456789abcdef now", "push with [redacted] now"],
	["a fine-grained one", "github_pat_11AB_cd", "[redacted]"],
	["a key of a model", "sk-proj-0123456789abcdef", "[redacted]"],
	[
		"the user part of an address",
		"https://user:pass@github.com/a",
		"https://[redacted]@github.com/a",
	],
	["a secret that is known", "password hunter22!", "password [redacted]"],
	["a secret that holds another one", "hunter22!-long", "[redacted]"],
])("%s is hidden", (_, text, shown) => {
	expect(redact(text, ["hunter22!", "hunter22!-long", undefined])).toBe(shown);
});

test.each(["token permissions", "the v1.2 release", "", "a short word"])(
	"%j is shown as it is",
	(text) => {
		expect(redact(text, ["short", ""])).toBe(text);
	},
);
