import { cp, mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { expect, onTestFinished, test } from "vitest";

const TOP = fileURLToPath(new URL("../..", import.meta.url));
const INSTALLER = path.join(
	path.dirname(createRequire(import.meta.url).resolve("skills/package.json")),
	"bin/cli.mjs",
);

test("skills: `npx skills add` finds each once, though the plugin carries a copy", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "skills-"));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	for (const name of ["skills", "plugins"]) {
		await cp(path.join(TOP, name), path.join(folder, name), { recursive: true });
	}
	const { stdout } = await execa(
		process.execPath,
		[INSTALLER, "add", folder, "--list", "--full-depth"],
		{
			cwd: folder,
			env: { PATH: process.env["PATH"], HOME: folder, DISABLE_TELEMETRY: "1", NO_COLOR: "1" },
			extendEnv: false,
			stdin: "ignore",
		},
	);
	expect(stdout.match(/\bworker-protocol$/gm)).toHaveLength(1);
	expect(stdout).toContain("Found 15 skills");
});
