import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkSkills } from "./check-skills.ts";

// SHA-256 of "references/b.md" "b" "SKILL.md" "a": small and capital letters are sorted as in a dictionary.
const HASH = "29c9b8e6f7705fba89fa9cf156f6a1d8f1b04c1f8233542f23e920e0f86b7348";

/** A folder with a lock, and with files of the skill `one`. */
async function folderWith(lock: string | undefined, files: Readonly<Record<string, string>>) {
	const cwd = await mkdtemp(path.join(tmpdir(), "skills-"));
	onTestFinished(() => rm(cwd, { recursive: true, force: true }));
	if (lock !== undefined) await writeFile(path.join(cwd, "skills-lock.json"), lock);
	for (const [name, text] of Object.entries(files)) {
		const file = path.join(cwd, ".agents/skills/one", name);
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, text);
	}
	return { cwd, env: { PATH: process.env["PATH"], GIT_CEILING_DIRECTORIES: tmpdir() } };
}

const lockOf = (computedHash: string) =>
	JSON.stringify({ version: 1, skills: { one: { source: "acme/mono", computedHash } } });
const FILES = { "SKILL.md": "a", "references/b.md": "b" };

test.for([
	["no lock", undefined, FILES, "ok", /No skills are installed/],
	["what was installed", lockOf(HASH), FILES, "ok", /^1 skills are as they were installed\.$/],
	["a changed file", lockOf(HASH), { ...FILES, "SKILL.md": "x" }, "warn", /one was changed/],
	["a file more", lockOf(HASH), { ...FILES, ".hidden/c": "" }, "warn", /one was changed/],
	["a skill that is gone", lockOf(HASH), {}, "warn", /one is missing/],
	["a lock that is no JSON", "{", FILES, "warn", /cannot be read/],
	["a lock that names another folder", lockOf(HASH).replace('"one"', '"../x"'), {}, "warn", /read/],
] as const)("%s is found", async ([, lock, files, status, says]) => {
	const found = await checkSkills(await folderWith(lock, files));
	expect(found).toMatchObject({ status, says: expect.stringMatching(says) });
	if (says.source.startsWith("one")) {
		expect(found.fix).toBe("Run `npx -y skills add acme/mono --skill one --agent codex -y`.");
	}
});
