import { expect, test } from "vitest";
import { isSameRepository } from "./is-same-repository.ts";

test.each([
	["acme/widget", true],
	["ACME/Widget", true],
	["github.com/acme/widget", true],
	["https://github.com/acme/widget", true],
	["https://github.com/acme/widget.git", true],
	["https://github.com/acme/widget/", true],
	["git@github.com:acme/widget.git", true],
	["widget", true],
	["", false],
	["/", false],
	["acme", false],
	["acme/", false],
	["acme/widgets", false],
	["evil/widget", false],
	["acme/widget/evil", false],
	["acme/widget@evil", false],
])("%j is acme/widget: %s", (written, expected) => {
	expect(isSameRepository(written, "acme/widget")).toBe(expected);
});
