import { appendFile, mkdir, symlink } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { listHooks, writeHookStates } from "@codex-workers/codex";
import { anything, run, say, story } from "@codex-workers/model-emulator";
import { describe, expect, test } from "vitest";
import type { Check } from "../doctor/check.ts";
import { codexHome } from "../testing/codex-home.ts";

type Home = Awaited<ReturnType<typeof codexHome>>;

const MARKET = fileURLToPath(new URL("../../../../plugins", import.meta.url));
const NAME = "codex-workers@codex-workers";
const PLUGINS = ["-c", "features.plugins=true"];

/** With plugins on, Codex asks for its own marketplace. */
const OFFLINE = {
	GIT_CONFIG_COUNT: "1",
	GIT_CONFIG_KEY_0: "url.file:///nowhere/.insteadOf",
	GIT_CONFIG_VALUE_0: "https://github.com/",
};

async function answered(home: Home, ...args: readonly string[]) {
	const { stdout, stderr, exitCode } = await home.codex("plugin", ...args, "--json");
	expect(exitCode, stderr).toBe(0);
	return JSON.parse(stdout);
}

const listed = async (home: Home) => (await listHooks(home.server)).hooks;

/** What doctor says of the plugin, and whether its canary was denied. */
async function diagnosed(home: Home) {
	const checks: Check[] = JSON.parse((await home.run(["doctor", "--json"])).stdout).checks;
	const find = (wanted: string) => checks.find(({ id }) => id === wanted);
	expect(find("hooks")).toBeUndefined();
	return { plugin: find("plugin_hooks")?.says, canary: find("canary")?.status };
}

/** What the first command of a plain session that tries to open a pull request came back with. */
async function attempted(home: Home, env: Record<string, string> = {}): Promise<string> {
	const script = story("attempt", [
		run("gh pr create --fill", { expect: anything() }),
		run("echo hello", { expect: anything() }),
		say("done"),
	]);
	const { steps, failure } = await home.play(script, {
		arguments: PLUGINS,
		env: { ...OFFLINE, ...env },
	});
	expect(failure).toBeUndefined();
	expect(steps[1]?.outcome).toMatchObject({ kind: "ran", exitCode: 0 });
	return steps[0]?.output ?? "";
}

describe("the plugin, with the real Codex", { timeout: 60_000 }, () => {
	test("comes with its skills, guards once it is trusted, fails closed, and goes without a trace", async () => {
		const mine = 'model = "x" # mine\n';
		const home = await codexHome({ "config.toml": mine });
		await answered(home, "marketplace", "add", MARKET);
		expect((await answered(home, "list", "--available")).available).toMatchObject([
			{ pluginId: NAME, installed: false },
		]);
		const { installedPath } = await answered(home, "add", NAME);
		const { stdout: prompt } = await home.codex("debug", "prompt-input", "hi");
		expect(prompt).toContain("codex-workers:comprehensive-review");

		const hooks = await listed(home);
		expect(hooks).toMatchObject([
			{ source: "plugin", eventName: "preToolUse", trustStatus: "untrusted" },
			{ source: "plugin", eventName: "stop", trustStatus: "untrusted" },
		]);
		expect(await diagnosed(home)).toEqual({
			plugin: expect.stringMatching(/^Codex does not trust the hooks of the codex-workers plugin/),
			canary: "fail",
		});

		const trust = hooks.map(
			({ key, currentHash }) => [key, { trusted_hash: currentHash }] as const,
		);
		await writeHookStates(home.server, Object.fromEntries(trust));
		// Twice: a hook that left a file beside itself would have lost its trust by then.
		for (const session of [1, 2]) {
			expect(await attempted(home), `session ${session}`).toMatch(
				/^codex-workers gate (?!.*absolute path to node)/,
			);
		}

		expect(await diagnosed(home)).toEqual({
			plugin: "Codex trusts the hooks of the codex-workers plugin and runs them.",
			canary: "ok",
		});
		const folder = path.join(home.project, "bin");
		await mkdir(folder);
		for (const name of ["git", "gh", "sh"])
			await symlink(`/usr/bin/${name}`, path.join(folder, name));
		expect(await attempted(home, { PATH: folder })).toContain("without an absolute path to node");

		await appendFile(path.join(installedPath, "build/hooks/stop.cjs"), "\n");
		expect(await diagnosed(home)).toEqual({
			plugin: expect.stringMatching(/^The codex-workers plugin has changed since/),
			canary: "fail",
		});
		await writeHookStates(
			home.server,
			Object.fromEntries(hooks.map(({ key }) => [key, null] as const)),
		);
		await answered(home, "remove", NAME);
		await answered(home, "marketplace", "remove", "codex-workers");
		expect(await listed(home)).toEqual([]);
		expect((await home.read("config.toml"))?.startsWith(mine)).toBe(true);
	});
});
