import { expect, test } from "vitest";
import { parseRepositoryName } from "./repository-name.ts";

test.each([
	["acme/widget", { owner: "acme", name: "widget" }],
	["a/b", { owner: "a", name: "b" }],
	["Acme-1/.github", { owner: "Acme-1", name: ".github" }],
	["acme_corp/w.x_y-z", { owner: "acme_corp", name: "w.x_y-z" }],
])("%s is a repository", (text, name) => {
	expect(parseRepositoryName(text)).toEqual(name);
});

test.each([
	"",
	"acme",
	"acme/",
	"/widget",
	"acme/widget/x",
	"acme/..",
	"acme/.",
	"-acme/widget",
	"acme/wid get",
	"acme/widget\n",
	"https://github.com/acme/widget",
	`acme/${"w".repeat(101)}`,
])("%j is none, and the error shows an example", (text) => {
	expect(() => parseRepositoryName(text)).toThrow(
		expect.objectContaining({
			code: "REPOSITORY_NAME_INVALID",
			hint: expect.stringMatching(/acme\/widget/),
		}),
	);
});
