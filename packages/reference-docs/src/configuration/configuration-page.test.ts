import { Configuration } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { configurationKeys } from "./configuration-keys.ts";
import { configurationPage } from "./configuration-page.ts";
import { CONFIGURATION_TEXTS } from "./configuration-texts.ts";

test("every key of the configuration has a text, and every text a key", () => {
	const names = configurationKeys().map(({ name }) => name);
	expect(Object.keys(CONFIGURATION_TEXTS).sort()).toEqual(names.sort());
});

test("a key is told with its type and its default", () => {
	const { text } = configurationPage();
	expect(text).toContain("- `workers.turns`: whole number, 1 to 10000, default `100`.\n");
	expect(text).toContain("- `claims.skewSeconds`: whole number, from 0, default `60`.\n");
	expect(text).toContain("- `workers.setup`: list of strings.\n");
	expect(text).toContain("- `workers.readTools`: object, each value a list of strings.\n");
});

test("every key has a default, as the page says", () => {
	expect(Configuration.safeParse({}).success).toBe(true);
});

test("its lines fit a page, but for a table", () => {
	const { text } = configurationPage();
	const lines = text.split("\n").filter((line) => !line.startsWith("|"));
	expect(lines.filter((line) => line.length > 100)).toEqual([]);
});
