import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkCodexHome } from "./check-codex-home.ts";

async function homes() {
	const home = await mkdtemp(join(tmpdir(), "codex-home-"));
	onTestFinished(() => rm(home, { recursive: true, force: true }));
	return { home, root: join(home, ".codex", "codex-workers") };
}

test("a Codex that has never run here has no hooks to be asked about", async () => {
	const { home, root } = await homes();
	expect(await checkCodexHome({ root }, { HOME: home })).toEqual([
		{
			id: "hooks",
			status: "warn",
			says: `Codex has not run here yet: there is no ${home}/.codex, and no hooks for your own sessions.`,
			fix: "Run `codex login`, which makes it, and then `codex-workers doctor` again.",
		},
	]);
});

test("a CODEX_HOME that is not there is named, because Codex does not start with it", async () => {
	const { home, root } = await homes();
	expect(await checkCodexHome({ root }, { CODEX_HOME: `${home}/.codex` })).toMatchObject([
		{
			...{ id: "hooks", status: "fail", fix: "Make that folder, or unset CODEX_HOME." },
			says: `CODEX_HOME is ${home}/.codex, which is not there: Codex does not start with it.`,
		},
	]);
});

test("a Codex that has run here is asked", async () => {
	const { home, root } = await homes();
	await mkdir(join(home, ".codex"));
	expect(await checkCodexHome({ root }, { CODEX_HOME: `${home}/.codex` })).toEqual([]);
});
