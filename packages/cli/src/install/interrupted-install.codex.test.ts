import { anything, run, say, story } from "@codex-workers/model-emulator";
import { describe, expect, test } from "vitest";
import { CROWDED_HOOKS, CROWDED_TOML, codexHome } from "../testing/codex-home.ts";
import { testContext } from "../testing/test-context.ts";
import { hookChoices } from "./hook-choice.ts";
import type { InstallEffect } from "./install-effect.ts";
import { installHooks } from "./install-hooks.ts";
import { locateInstallation } from "./installation.ts";
import { uninstallHooks } from "./uninstall-hooks.ts";

const FILES = { "hooks.json": CROWDED_HOOKS, "config.toml": CROWDED_TOML.trimEnd() };

async function world() {
	const home = await codexHome(FILES);
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
	const attempt = async () => {
		const played = await home.play(
			story("attempt", [run("gh pr create --fill", { expect: anything() }), say("done")]),
		);
		expect(played).toMatchObject({ exitCode: 0, failure: undefined });
		return played.steps[0]?.output.includes("codex-workers gate") ? "gated" : "plain";
	};
	const texts = async () => ({
		"hooks.json": await home.read("hooks.json"),
		"config.toml": await home.read("config.toml"),
	});
	return { ...home, at, install, attempt, texts };
}

describe("an installation that is interrupted", { timeout: 120_000 }, () => {
	test.for([
		["files", "plain"],
		["registration", "plain"],
		["hooks_file", "plain"],
		["trust_noted", "plain"],
		["trust", "gated"],
	] as const)(
		"after its %s leaves a Codex that works, and can be finished or undone",
		async ([effect, session]) => {
			const { at, install, attempt, texts, folders } = await world();
			await expect(install("1.0.0", effect)).rejects.toThrow("stopped after");
			expect(await attempt()).toBe(session);
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
		async ([effect, session, versions]) => {
			const { at, install, attempt, texts, folders } = await world();
			await install("1.0.0");
			const [hooksBefore] = [JSON.parse((await texts())["hooks.json"] ?? "")];
			await expect(install("1.1.0", effect)).rejects.toThrow("stopped after");
			expect(await folders()).toHaveLength(versions);
			expect(await attempt()).toBe(session);
			expect(await install("1.1.0")).toMatchObject({ isArmed: true });
			expect(await folders()).toEqual([expect.stringMatching(/^1\.1\.0-[0-9a-f]{12}$/)]);
			const hooks = JSON.parse((await texts())["hooks.json"] ?? "");
			expect(hooks.hooks.PreToolUse[0]).toEqual(hooksBefore.hooks.PreToolUse[0]);
			expect(hooks.hooks.PreToolUse).toHaveLength(2);
			await uninstallHooks(at);
			expect(await texts()).toEqual(FILES);
		},
	);

	test("the old hooks stay while the new ones are not trusted", async () => {
		const { at, install, folders } = await world();
		await install("1.0.0");
		const request = { version: "1.1.0", choice: new Set(hookChoices), mayTrust: async () => false };
		const { hooks, effects } = await installHooks(at, request);
		expect(hooks.map(({ standing }) => standing)).toEqual(["modified", "modified"]);
		expect(effects).toEqual(["files", "registration", "hooks_file"]);
		expect(await folders()).toHaveLength(2);
	});
});
