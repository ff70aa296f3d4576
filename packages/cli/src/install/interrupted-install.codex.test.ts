import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { anything, run, say, story } from "@codex-workers/model-emulator";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CROWDED_HOOKS, CROWDED_TOML, codexHome } from "../testing/codex-home.ts";
import { testContext } from "../testing/test-context.ts";
import { hookChoices } from "./hook-choice.ts";
import type { InstallEffect } from "./install-effect.ts";
import { installHooks } from "./install-hooks.ts";
import { locateInstallation } from "./installation.ts";
import { uninstallHooks } from "./uninstall-hooks.ts";

const FILES = { "hooks.json": CROWDED_HOOKS, "config.toml": CROWDED_TOML.trimEnd() };

const KILLED = fileURLToPath(new URL("./killed-install.fixture.ts", import.meta.url));

async function world(whenOver?: (end: () => Promise<void>) => void) {
	const home = await codexHome(FILES, whenOver);
	const at = await locateInstallation(testContext({ env: home.env, cwd: home.project }), "user");
	const install = (version: string, stopAfter?: InstallEffect) =>
		installHooks(at, {
			version,
			choice: new Set(hookChoices),
			mayTrust: async () => true,
			onEffect: (effect) => {
				if (effect === stopAfter) throw new Error(`stopped after ${effect}`);
			},
		});
	const texts = async () => ({
		"hooks.json": await home.read("hooks.json"),
		"config.toml": await home.read("config.toml"),
	});
	const sessions = new Map<string, string>();
	/** What Codex has in its files decides a session: the same files are not tried twice. */
	const session = async () => {
		const files = JSON.stringify(await texts());
		const known = sessions.get(files) ?? (await attempt());
		sessions.set(files, known);
		return known;
	};
	const attempt = async () => {
		const played = await home.play(
			story("attempt", [run("gh pr create --fill", { expect: anything() }), say("done")]),
		);
		expect(played).toMatchObject({ exitCode: 0, failure: undefined });
		return played.steps[0]?.output.includes("codex-workers gate") ? "gated" : "plain";
	};
	return { ...home, at, install, session, texts };
}

describe("an installation that is interrupted", { timeout: 120_000 }, () => {
	const ends: (() => Promise<void>)[] = [];
	const shared = Promise.withResolvers<Awaited<ReturnType<typeof world>>>();
	beforeAll(async () => shared.resolve(await world((end) => ends.push(end))));
	afterAll(async () => {
		for (const end of ends) await end();
	});

	test.for([
		["files", "plain"],
		["registration", "plain"],
		["hooks_file", "plain"],
		["trust_noted", "plain"],
		["trust", "gated"],
	] as const)(
		"after its %s leaves a Codex that works, and can be finished or undone",
		async ([effect, outcome]) => {
			const { at, install, session, texts, folders } = await shared.promise;
			await expect(install("1.0.0", effect)).rejects.toThrow("stopped after");
			expect(await session()).toBe(outcome);
			expect(await install("1.0.0")).toMatchObject({ isArmed: true });
			await uninstallHooks(at);
			expect(await texts()).toEqual(FILES);
			await expect(install("1.0.0", effect)).rejects.toThrow("stopped after");
			await uninstallHooks(at);
			expect(await texts()).toEqual(FILES);
			expect(await folders()).toEqual([]);
		},
	);

	test.for([
		["files", "gated", 2],
		["registration", "gated", 2],
		["hooks_file", "plain", 2],
		["trust_noted", "plain", 2],
		["trust", "gated", 2],
		["old_files", "gated", 1],
	] as const)(
		"as an upgrade after its %s leaves a Codex that works",
		async ([effect, outcome, versions]) => {
			const { at, install, session, texts, folders } = await shared.promise;
			await install("1.0.0");
			const [hooksBefore] = [JSON.parse((await texts())["hooks.json"] ?? "")];
			await expect(install("1.1.0", effect)).rejects.toThrow("stopped after");
			expect(await folders()).toHaveLength(versions);
			expect(await session()).toBe(outcome);
			expect(await install("1.1.0")).toMatchObject({ isArmed: true });
			expect(await folders()).toEqual([expect.stringMatching(/^1\.1\.0-[0-9a-f]{12}$/)]);
			const hooks = JSON.parse((await texts())["hooks.json"] ?? "");
			expect(hooks.hooks.PreToolUse[0]).toEqual(hooksBefore.hooks.PreToolUse[0]);
			expect(hooks.hooks.PreToolUse).toHaveLength(2);
			await uninstallHooks(at);
			expect(await texts()).toEqual(FILES);
		},
	);

	test("taking it out is finished by another try", async () => {
		const { at, install, texts, folders, write } = await shared.promise;
		await install("1.0.0");
		await write("hooks.json", FILES["hooks.json"]);
		expect(await uninstallHooks(at)).toMatchObject({ hooksFile: "unchanged", trust: "restored" });
		expect(await texts()).toEqual(FILES);
		expect(await folders()).toEqual([]);
	});

	test("killed in the middle, it locks nobody out, and nothing of it is taken for somebody else's", async () => {
		const { home, at, install, texts, env, project } = await world();
		const killed = await execa(
			process.execPath,
			["--conditions=@codex-workers/source", KILLED, "hooks_file"],
			{ cwd: project, env, extendEnv: false, reject: false },
		);
		expect(killed.signal, killed.stderr).toBe("SIGKILL");
		expect(await readdir(home)).toContain("codex-workers.lock");
		expect(await install("1.0.0")).toMatchObject({ isArmed: true });
		await uninstallHooks(at);
		expect(await texts()).toEqual(FILES);
		expect(await readdir(home)).not.toContain("codex-workers.lock");
	});

	test("of two at once one is told to wait, and the other is undone byte for byte", async () => {
		const { at, install, texts } = await world();
		const both = await Promise.allSettled([install("1.0.0"), install("1.0.0")]);
		const failed = both.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
		expect(failed).toEqual([expect.objectContaining({ code: "INSTALL_RUNNING" })]);
		expect(await install("1.0.0")).toMatchObject({ isArmed: true, effects: [] });
		await uninstallHooks(at);
		expect(await texts()).toEqual(FILES);
	});

	test("the old hooks stay while the new ones are not trusted, and an older version can come back", async () => {
		const { at, install, folders } = await world();
		await install("1.0.0");
		const request = { version: "1.1.0", choice: new Set(hookChoices), mayTrust: async () => false };
		const { hooks, effects } = await installHooks(at, request);
		expect(hooks.map(({ standing }) => standing)).toEqual(["modified", "modified"]);
		expect(effects).toEqual(["files", "registration", "hooks_file"]);
		expect(await folders()).toHaveLength(2);
		expect(await install("1.0.0")).toMatchObject({ isArmed: true });
		expect(await folders()).toEqual([expect.stringMatching(/^1\.0\.0-/)]);
	});
});
