import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { brokenLinks } from "./broken-links.ts";
import { documents } from "./document.ts";
import { markdownAnchors } from "./markdown-anchors.ts";
import { markdownLinks } from "./markdown-links.ts";

const top = fileURLToPath(new URL("../../../..", import.meta.url));
const pages = documents(top);

describe("the links of the repository's Markdown", () => {
	test("are looked for in every page", () => {
		const names = pages.map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(["README.md", "docs/install.md"]));
		expect(pages.flatMap(({ text }) => markdownLinks(text)).length).toBeGreaterThan(50);
	});

	test.each(pages)("of $name lead somewhere", (page) => {
		expect(brokenLinks(page, top)).toEqual([]);
	});
});

describe("a link", () => {
	test.each([
		["[a](docs/install.md)", []],
		["[a](docs/install.md#doctor)", []],
		["[a](#a-heading)\n\n# A `heading`!", []],
		["[a](https://example.com/nowhere)", []],
		["`[a](nowhere.md)`", []],
		["```md\n[a](nowhere.md)\n```", []],
		["[a](nowhere.md)", ["1: nowhere.md: there is no such file"]],
		["\n[a](docs/install.md#nothing)", ["2: docs/install.md#nothing: there is no such heading"]],
		["[a]: nowhere.md", ["1: nowhere.md: there is no such file"]],
		['<img src="nowhere.svg" alt="a">', ["1: nowhere.svg: there is no such file"]],
		["![a [b]](nowhere.svg)", ["1: nowhere.svg: there is no such file"]],
		["[a](../outside.md)", ["1: ../outside.md: it leaves the repository"]],
		["[a](/etc/passwd)", ["1: /etc/passwd: it begins at the root of a machine"]],
	])("%j has the faults %j", (text, faults) => {
		expect(brokenLinks({ name: "page.md", text }, top)).toEqual(faults);
	});
});

test("a heading's address is GitHub's", () => {
	const page = "# One, two\n## `pnpm x`: *why*\n## [A](b.md) & c_d\n# One two\n```\n# none\n```\n";
	expect([...markdownAnchors(page)]).toEqual(["one-two", "pnpm-x-why", "a--c_d", "one-two-1"]);
});
