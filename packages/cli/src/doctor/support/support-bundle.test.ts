import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { testContext } from "../../testing/test-context.ts";
import { ok } from "../check.ts";
import { writeSupportBundle } from "./support-bundle.ts";

const TOKEN = `ghp_${"a".repeat(36)}`;

test("a support bundle holds what was found, without tokens and without the home folder's name", async () => {
	const home = await mkdtemp(path.join(tmpdir(), "ada-"));
	onTestFinished(() => rm(home, { recursive: true, force: true }));
	const context = testContext({
		cwd: home,
		env: { HOME: home, GH_TOKEN: "my-own-secret", HTTPS_PROXY: "http://ada:pw@proxy", EMPTY: "" },
	});
	const checks = [
		{ id: "git", ...ok(`git in ${home}/bin, ${home}, and ${home}2: my-own-secret, ${TOKEN}.`) },
	];
	const file = await writeSupportBundle(context, { file: "support.json", checks });
	expect(file).toBe(path.join(home, "support.json"));
	expect((await stat(file)).mode & 0o777).toBe(0o600);
	const text = await readFile(file, "utf8");
	expect(text).not.toMatch(new RegExp(`my-own-secret|${TOKEN}|:pw@`));
	const bundle = JSON.parse(text);
	expect(bundle.checks[0].says).toMatch(/^git in ~\/bin, ~, and .*2: /);
	expect(bundle).toMatchObject({
		environment: ["GH_TOKEN", "HTTPS_PROXY"],
		hooksAsCodexListsThem: "There is no codex to ask.",
		writtenAt: "2026-01-01T00:00:00.000Z",
	});
});

test("a place that cannot be written to is named", async () => {
	const written = writeSupportBundle(testContext({ cwd: "/" }), {
		file: "/nowhere/support.json",
		checks: [],
	});
	await expect(written).rejects.toMatchObject({ code: "FILE_NOT_WRITTEN" });
});
