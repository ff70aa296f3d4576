import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRemoteOf, isSameRepository } from "./is-same-repository.ts";

// The default for the first part of a path is for the types: a path that is split has one.
const expected = { repository: "acme/Widget", host: "github.com" };

test.each([
	["acme/widget", true],
	["ACME/Widget", true],
	[" acme/widget ", true],
	["github.com/acme/widget", true],
	["GitHub.com/acme/widget", true],
	["https://github.com/acme/widget", true],
	["https://www.github.com/acme/widget", true],
	["https://github.com/acme/widget.git", true],
	["https://github.com/acme/widget.git/", true],
	["https://user:secret@github.com/acme/widget", true],
	["git@github.com:acme/widget.git", true],
	["git@github.com:/acme/widget.git", true],
	["ssh://git@ssh.github.com:443/acme/widget.git", true],
	["widget", true],
	["", false],
	["/", false],
	["acme", false],
	["acme/", false],
	["acme/widgets", false],
	["evil/widget", false],
	["acme/widget/evil", false],
	["acme/widget@evil", false],
	["evil.example/acme/widget", false],
	["https://evil.example/acme/widget", false],
	["https://github.com@evil.example/acme/widget", false],
	["https://github.com.evil.example/acme/widget", false],
	["git@evil.example:acme/widget.git", false],
	["git@work:acme/widget.git", false],
	["file:///github.com/acme/widget", false],
	["/acme/widget", false],
	["./acme/widget", false],
	["https://github.com/x/acme/widget", false],
	["https://github.com/acme/widget/evil", false],
	["https://github.com/acme%2Fwidget", false],
	["github.com/acme/widget/evil", false],
	["ftp://github.com/acme/widget", false],
	["ssh://", false],
	["https://", false],
	["http://github.com/acme/widget", true],
	["git://github.com/acme/widget", true],
	["git+ssh://git@github.com/acme/widget", true],
	["xgit://github.com/acme/widget", false],
	["\u0001https://github.com/acme/widget", false],
	["https://github.com/acme/widget//", true],
	["acme/.gitwidget", false],
])("%j is acme/widget at github.com: %s", (written, same) => {
	expect(isSameRepository(written, expected)).toBe(same);
});

describe("a remote", () => {
	test.each([
		["git@github.com:acme/widget.git", true],
		["https://github.com/acme/widget", true],
		["git@work:acme/widget.git", true],
		["ssh://work/acme/widget", true],
		["https://work/acme/widget", false],
		["http://work/acme/widget", false],
		["ssh://https:secret@work/acme/widget", true],
		["localhost:acme/widget", false],
		["git@evil.example:acme/widget", false],
		["git@work:evil/widget.git", false],
		["acme/widget", false],
		["widget", false],
		["/srv/git/acme/widget.git", false],
		["~/acme/widget", false],
		["ext://github.com/acme/widget", false],
	])("%j leads to acme/widget at github.com: %s", (url, same) => {
		expect(isRemoteOf(url, expected)).toBe(same);
	});
});

test("another host is another repository", () => {
	const enterprise = { repository: "acme/widget", host: "github.acme.example" };
	expect(isSameRepository("github.acme.example/acme/widget", enterprise)).toBe(true);
	expect(isSameRepository("github.com/acme/widget", enterprise)).toBe(false);
	const alike = { ...enterprise, host: "github.company.example" };
	expect(isSameRepository("www.github.company.example/acme/widget", alike)).toBe(false);
	const longer = { ...enterprise, host: "mygithub.com" };
	expect(isSameRepository("mywww.github.com/acme/widget", longer)).toBe(false);
});

test("whatever is written, it is judged without an error", () =>
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 80 }), (written) => {
			if (written.trim().toLowerCase() === "widget") return;
			expect(isSameRepository(written, expected)).toBe(false);
			expect(isRemoteOf(written, expected)).toBe(false);
		}),
	));
