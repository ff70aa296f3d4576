import { mkdir, readdir, writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { codexHome } from "../testing/codex-home.ts";

describe("install, where it cannot", { timeout: 60_000 }, () => {
	test.for([
		["no JSON", "{ // mine\n}"],
		["no object", "[]"],
		["a key that Codex does not know", '{"hooks":{},"version":1}'],
		["hooks that are no object", '{"hooks":[]}'],
		["an event that is no list", '{"hooks":{"Stop":{}}}'],
		["a group that is no object", '{"hooks":{"Stop":["x"]}}'],
		["handlers that are no list", '{"hooks":{"Stop":[{"hooks":{}}]}}'],
	])("a hooks.json with %s is left alone", async ([, text = ""]) => {
		const home = await codexHome({ "hooks.json": text });
		const { exitCode, stderr } = await home.run(["install", "--trust"]);
		expect(exitCode).toBe(1);
		expect(stderr).toMatch(
			/^HOOKS_FILE_INVALID: .*hooks\.json cannot be used: .*\.\n {2}Nothing was changed\./,
		);
		expect(await home.read("hooks.json")).toBe(text);
		expect(await readdir(home.home)).toEqual(["hooks.json"]);
	});

	test("a configuration that Codex cannot read is found before anything is changed", async () => {
		const home = await codexHome({ "config.toml": "[[[" });
		const { exitCode, stderr } = await home.run(["install", "--trust"]);
		expect({ exitCode, stderr }).toEqual({
			exitCode: 1,
			stderr: expect.stringContaining("CODEX_NO_ANSWER: "),
		});
		expect(await home.folders()).toEqual([]);
	});

	test.for([
		["is not UTF-8", Buffer.from([0x7b, 0xff, 0x7d]), "FILE_UNREADABLE"],
		["is a folder", undefined, "FILE_UNREADABLE"],
	] as const)("a hooks.json that %s is left alone", async ([, bytes, code]) => {
		const home = await codexHome();
		if (bytes === undefined) await mkdir(home.hooksFile);
		else await writeFile(home.hooksFile, bytes);
		const { exitCode, stderr } = await home.run(["install", "--trust"]);
		expect({ exitCode, stderr }).toEqual({
			exitCode: 1,
			stderr: expect.stringContaining(`${code}: `),
		});
		expect(await home.folders()).toEqual([]);
	});

	test("a place that cannot be written to is named", async () => {
		const home = await codexHome({ "codex-workers": "a file in the way" });
		const { exitCode, stderr } = await home.run(["install", "--trust"]);
		expect({ exitCode, stderr }).toEqual({
			exitCode: 1,
			stderr: expect.stringMatching(/^(?:FILE_NOT_WRITTEN|FILE_UNREADABLE): .*codex-workers/),
		});
		expect(await home.read("hooks.json")).toBeUndefined();
	});

	test("a CODEX_HOME that nobody can write to is named, and a file of somebody else's lock is not ours", async () => {
		const home = await codexHome();
		const { exitCode, stderr } = await home.run(["install", "--trust"], {
			CODEX_HOME: "/sys/codex",
		});
		expect([exitCode, stderr]).toEqual([
			1,
			expect.stringMatching(/^FILE_NOT_WRITTEN: .*\/sys\/codex/),
		]);
		await home.write("codex-workers.lock", String(process.pid));
		const refused = await home.run(["install", "--trust"]);
		expect(refused.stderr).toMatch(/^INSTALL_RUNNING: .*process \d+\.\n {2}.*remove .*\.lock/);
		expect(await home.run(["uninstall"])).toMatchObject({ exitCode: 1 });
		expect(await readdir(home.home)).toEqual(["codex-workers.lock"]);
	});
});
