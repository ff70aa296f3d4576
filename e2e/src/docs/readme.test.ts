import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";

const at = (file: string) => readFile(new URL(`../../../${file}`, import.meta.url), "utf8");

describe("the README", () => {
	test("shows the two commands on its first screen, with the pnpm that the repository pins", async () => {
		const screen = (await at("README.md")).split("\n").slice(0, 24).join("\n");
		const { packageManager } = JSON.parse(await at("package.json"));
		expect(screen).toContain(`npx -y ${packageManager} install && npx ${packageManager} demo`);
		expect(screen).toContain(`npx ${packageManager} test`);
	});

	test("is read in two minutes: no more than 150 lines, none wider than 100 but in a table", async () => {
		const lines = (await at("README.md")).trimEnd().split("\n");
		expect(lines.length).toBeLessThanOrEqual(150);
		expect(lines.filter((line) => line.length > 100 && !line.startsWith("|"))).toEqual([]);
	});

	test("leads to every page of docs", async () => {
		const readme = await at("README.md");
		const pages = globSync("docs/*.md", { cwd: new URL("../../..", import.meta.url) });
		expect(pages.length).toBeGreaterThan(10);
		expect(pages.filter((page) => !readme.includes(`(${page}`))).toEqual([]);
	});
});
