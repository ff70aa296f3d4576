import { access } from "node:fs/promises";
import { expect, test } from "vitest";
import { SHOWN_BY_TESTS, shownByTestsText } from "./shown-by-tests.ts";

test.each(SHOWN_BY_TESTS)("$what: there is a test, and it is named", async ({ test: file }) => {
	await access(new URL(`../../../${file}`, import.meta.url));
	expect(shownByTestsText()).toContain(file);
});
