import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { type Installation, openInstallation } from "./open-installation.ts";
import { readSkillPages, SKILLS } from "./read-skills.ts";

const README = fileURLToPath(new URL("../../../README.md", import.meta.url));
const names = [...new Set(readSkillPages().map(({ skill }) => skill))];

const Installed = z.array(z.looseObject({ name: z.string(), status: z.literal("installed") }));
const Lock = z.object({
	skills: z.record(z.string(), z.object({ source: z.string(), computedHash: z.string() })),
});

/** What the README has a user type, as arguments of the installer. */
const printed = [
	...readFileSync(README, "utf8").matchAll(/^npx -y skills@latest (?<args>.*)$/gm),
].map(({ groups }) =>
	(groups?.["args"] ?? "")
		.split(" ")
		.map((word) => word.replace("<owner>/<repo>", "acme/mono").replaceAll("'", "")),
);

/** The files of a folder: whether they may be run, and what is in them. */
function contents(folder: string): Record<string, string> {
	const files = globSync("**/*", { cwd: folder, withFileTypes: true }).filter((one) =>
		one.isFile(),
	);
	return Object.fromEntries(
		files
			.map(({ parentPath, name }) => path.join(parentPath, name))
			.map((file) => [path.relative(folder, file), `${runs(file)} ${readFileSync(file, "utf8")}`]),
	);
}

const runs = (file: string) => (statSync(file).mode & 0o111 ? "runs" : "is read");

/** As the installer computes it for its lock file. */
function hashOf(folder: string): string {
	const hash = createHash("sha256");
	const files = Object.keys(contents(folder)).sort((a, b) => a.localeCompare(b));
	for (const file of files) hash.update(file).update(readFileSync(path.join(folder, file)));
	return hash.digest("hex");
}

describe("skills: `npx skills add` as the README prints it", { timeout: 60_000 }, () => {
	let project: Installation;
	beforeAll(async () => {
		project = await openInstallation();
	});
	afterAll(() => project.close());

	test.each([
		["one skill alone", ["worker-protocol"], printed[0]],
		["all of them", names, printed[1]],
	])("installs %s, byte for byte, and locks it", async (_, wanted, command = []) => {
		const { stdout, stderr, exitCode } = await project.skills(...command, "--json");
		expect(exitCode, stderr).toBe(0);
		expect(stderr).not.toContain("Skipped");
		const installed = Installed.parse(JSON.parse(stdout)).map(({ name }) => name);
		expect(installed.sort()).toEqual([...wanted].sort());
		const { skills } = Lock.parse(JSON.parse(readFileSync(project.lockFile, "utf8")));
		expect(Object.keys(skills).sort()).toEqual([...wanted].sort());
		for (const name of wanted) {
			const copy = path.join(project.installed, name);
			expect(contents(copy)).toEqual(contents(path.join(SKILLS, name)));
			expect(skills[name]).toMatchObject({ source: "acme/mono", computedHash: hashOf(copy) });
		}
	});

	test("Codex lists every one of them, with its whole description", async () => {
		const { stdout, stderr } = await project.codex("debug", "prompt-input", "hi");
		expect(stderr).not.toContain("failed to load skill");
		for (const { skill, text } of readSkillPages().filter(({ file }) => /SKILL\.md$/.test(file))) {
			const [, description] = /^description: "(.*)"$/m.exec(text) ?? [];
			expect(stdout).toContain(`- ${skill}: ${description}`);
		}
	});
});
