import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { repositoryOfRemote } from "./repository-of-remote.ts";

describe("the repository of a remote", () => {
	test.each([
		["https://github.com/acme/widget", "acme/widget"],
		["https://github.com/acme/widget.git", "acme/widget"],
		["https://github.com/acme/widget/", "acme/widget"],
		["https://token@github.com/acme/widget.git", "acme/widget"],
		["http://127.0.0.1:8080/acme/widget.git", "acme/widget"],
		["git@github.com:acme/widget.git", "acme/widget"],
		["git@github.com:/acme/widget", "acme/widget"],
		["work-github:acme/widget.js", "acme/widget.js"],
		["ssh://git@github.com/acme/widget.git", "acme/widget"],
		["ssh://git@ssh.github.com:443/acme/widget.git", "acme/widget"],
		["git://github.com/acme/widget.git", "acme/widget"],
	])("%s is %s", (url, repository) => {
		expect(repositoryOfRemote(url)).toBe(repository);
	});

	test.each([
		"/srv/git/widget.git",
		"../widget.git",
		"file:///srv/acme/widget.git",
		"https://github.com/widget",
		"https://gitlab.com/group/sub/widget.git",
		"C:\\git\\widget",
		"git@github.com:acme/wid get",
		"ext::sh -c touch% pwned",
		"",
	])("%j names none", (url) => {
		expect(repositoryOfRemote(url)).toBeUndefined();
	});

	test("is found in every form of URL for every name", () => {
		const owner = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,20}$/);
		const name = fc.stringMatching(/^[A-Za-z0-9_][\w-]{0,20}$/);
		const form = fc.constantFrom("https://github.com/", "git@github.com:", "ssh://git@github.com/");
		return fc.assert(
			fc.property(
				fc.tuple(form, owner, name, fc.constantFrom("", ".git")),
				([prefix, own, repo, end]) => {
					expect(repositoryOfRemote(`${prefix}${own}/${repo}${end}`)).toBe(`${own}/${repo}`);
				},
			),
		);
	});
});
