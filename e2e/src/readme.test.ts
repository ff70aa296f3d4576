import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { runCodexWorkers } from "./run-codex-workers.ts";

const at = (file: string) => readFile(new URL(`../../${file}`, import.meta.url), "utf8");

describe("the README", () => {
	test("shows the two commands on its first screen, with the pnpm that the repository pins", async () => {
		const screen = (await at("README.md")).split("\n").slice(0, 24).join("\n");
		const { packageManager } = JSON.parse(await at("package.json"));
		expect(screen).toContain(`npx -y ${packageManager} install && npx ${packageManager} demo`);
		expect(screen).toContain(`npx ${packageManager} test`);
	});

	test("names exactly the commands that there are", async () => {
		const rows = [...(await at("README.md")).matchAll(/^\| (`.*?) +\|/gm)].map(
			([, cell]) => cell ?? "",
		);
		const named = rows.flatMap((cell) => [...cell.matchAll(/`(\w+)/g)].map(([, word]) => word));
		const help = await runCodexWorkers(["--help"]);
		const commands = [...help.stdout.matchAll(/^ {2}([a-z]+)\b.* {2}/gm)].map(([, word]) => word);
		expect([...new Set(named)].sort()).toEqual(commands.filter((word) => word !== "help").sort());
	});
});
