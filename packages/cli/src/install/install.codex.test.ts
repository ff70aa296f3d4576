import { stat, symlink } from "node:fs/promises";
import path from "node:path";
import { listHooks, writeHookStates } from "@codex-workers/codex";
import { anything, denied, run, say, story } from "@codex-workers/model-emulator";
import { describe, expect, test } from "vitest";
import { CROWDED_HOOKS, CROWDED_TOML, codexHome } from "../testing/codex-home.ts";

type Home = Awaited<ReturnType<typeof codexHome>>;

const attempt = (expected = denied(/^codex-workers gate/)) =>
	story("attempt", [run("gh pr create --fill", { expect: expected }), say("done")]);

/** How a plain session's attempt to open a pull request ended. */
async function attempted(home: Home, expected = anything()) {
	const { steps, failure } = await home.play(attempt(expected));
	expect(failure).toBeUndefined();
	return steps[0]?.output ?? "";
}

const isGated = async (home: Home) => (await attempted(home)).includes("codex-workers gate");

/** What Codex itself says of the hooks in `hooks.json`. */
async function answer(home: Home, argv: readonly string[]) {
	const { stdout, stderr, exitCode } = await home.run([...argv, "--json"]);
	expect(stderr).toBe("");
	return { exitCode, ...JSON.parse(stdout) };
}

const FILES = { "hooks.json": CROWDED_HOOKS, "config.toml": CROWDED_TOML };

describe("with the real Codex", { timeout: 120_000 }, () => {
	test.for([
		["an empty CODEX_HOME", {}],
		["one full of other people's hooks", FILES],
		[
			"one whose files end in their own ways",
			{ "config.toml": 'model = "x" # mine', "hooks.json": "{}" },
		],
		[
			"one with CRLF and inline tables",
			{ "config.toml": '# c\r\n[hooks]\r\nstate = { "/o:stop:0:0" = { enabled = false } }\r\n' },
		],
	] as const)(
		"%s: installed, a plain session is gated; uninstalled, all is as it was",
		async ([, files]) => {
			const home = await codexHome(files);
			const isFirst = Object.keys(files).length === 0;
			if (isFirst) expect(await isGated(home)).toBe(false);
			expect(await answer(home, ["install", "--trust"])).toMatchObject({
				exitCode: 0,
				ok: true,
				armed: true,
				changed: true,
				hooks: [
					{ event: "PreToolUse", standing: "armed" },
					{ event: "Stop", standing: "armed" },
				],
			});
			expect(await attempted(home, denied(/^codex-workers gate/))).toContain("codex-workers gate");
			expect(await answer(home, ["uninstall"])).toMatchObject({ ok: true, trust: "restored" });
			expect({
				"hooks.json": await home.read("hooks.json"),
				"config.toml": await home.read("config.toml"),
			}).toEqual({ "hooks.json": undefined, "config.toml": undefined, ...files });
			expect(await stat(path.join(home.home, "codex-workers")).catch(() => "gone")).toBe("gone");
			if (isFirst) expect(await isGated(home)).toBe(false);
		},
	);

	test("a CODEX_HOME that is a link is gated under its own name and under the other", async () => {
		const home = await codexHome(FILES);
		const linked = { CODEX_HOME: path.join(home.project, "link") };
		await symlink(home.home, linked.CODEX_HOME);
		expect((await home.run(["install", "--trust"], linked)).stdout).toContain("Armed: ");
		for (const env of [linked, {}]) {
			const { steps } = await home.play(attempt(), { env });
			expect(steps[0]?.outcome.kind).toBe("denied");
		}
		expect((await home.run(["install", "--trust"])).stdout).toContain("Everything was installed");
		await home.run(["uninstall"], linked);
		expect(await home.read("hooks.json")).toBe(CROWDED_HOOKS);
		expect(await home.read("config.toml")).toBe(CROWDED_TOML);
	});

	test("twice changes nothing, and says so", async () => {
		const home = await codexHome(FILES);
		await answer(home, ["install", "--trust"]);
		const names = ["hooks.json", "config.toml"];
		const before = await Promise.all(names.map((name) => modified(home, name)));
		const again = await answer(home, ["install", "--trust"]);
		expect(again).toMatchObject({ armed: true, changed: false });
		expect(await Promise.all(names.map((name) => modified(home, name)))).toEqual(before);
		expect((await home.run(["install"])).stdout).toContain("Everything was installed before.");
	});

	test("other people's hooks stay where they are, and trusted", async () => {
		const home = await codexHome(FILES);
		const trusted = await trustAll(home);
		expect(trusted.length).toBe(3);
		await answer(home, ["install", "--trust"]);
		expect(await trustedKeys(home)).toEqual(expect.arrayContaining(trusted));
		const hooks = JSON.parse((await home.read("hooks.json")) ?? "");
		hooks.hooks.PreToolUse.push({
			matcher: "*",
			hooks: [{ type: "command", command: "/bin/true later" }],
		});
		await home.write("hooks.json", JSON.stringify(hooks));
		const all = await trustAll(home);
		expect(all.length).toBe(6);
		expect(await answer(home, ["uninstall"])).toMatchObject({
			hooksFile: "edited",
			trust: "edited",
		});
		expect(await trustedKeys(home)).toEqual(
			all.filter((key) => !/pre_tool_use:1|stop:1/.test(key)),
		);
		expect(await home.read("hooks.json")).not.toContain("codex-workers");
		expect(await home.read("config.toml")).toContain('trusted_hash = "sha256:aa" # theirs');
	});

	test("trust that somebody gave to another hook in our place stays", async () => {
		const home = await codexHome();
		await answer(home, ["install", "--trust"]);
		const theirs = { type: "command", command: "/bin/true" };
		await home.write("hooks.json", JSON.stringify({ hooks: { Stop: [{ hooks: [theirs] }] } }));
		const all = await trustAll(home);
		expect(all).toEqual([`${home.hooksFile}:stop:0:0`]);
		expect(await answer(home, ["uninstall"])).toMatchObject({
			hooksFile: "unchanged",
			trust: "edited",
		});
		expect(await trustedKeys(home)).toEqual(all);
		expect((await home.read("config.toml"))?.match(/trusted_hash/g)).toHaveLength(1);
	});

	test("without trust they are registered, and it is said that they do nothing yet", async () => {
		const home = await codexHome();
		expect(await answer(home, ["install"])).toMatchObject({
			exitCode: 0,
			armed: false,
			hooks: [{ standing: "untrusted" }, { standing: "untrusted" }],
			nextStep: expect.stringContaining("codex-workers install --trust"),
		});
		expect(await isGated(home)).toBe(false);
		expect((await home.run(["install"])).stdout).toContain("NOT ARMED");
		expect(await answer(home, ["install", "--trust"])).toMatchObject({ armed: true });
		expect(await answer(home, ["uninstall"])).toMatchObject({ hooksFile: "restored" });
	});

	test.for([
		[
			"the feature is off",
			{ "config.toml": "[features]\nhooks = false\n" },
			"not_listed",
			"codex features enable hooks",
		],
	] as const)("when %s that is said instead of armed", async ([, files, standing, step]) => {
		const home = await codexHome(files);
		expect(await answer(home, ["install", "--trust"])).toMatchObject({
			armed: false,
			hooks: [{ standing }, { standing }],
			nextStep: expect.stringContaining(step),
		});
	});

	test("a project's hooks wait until Codex trusts the project, and are armed then", async () => {
		const home = await codexHome();
		expect(await answer(home, ["install", "--project", "--trust"])).toMatchObject({
			armed: false,
			hooksFile: path.join(home.project, ".codex/hooks.json"),
			nextStep: expect.stringContaining("trust the folder"),
		});
		await home.write("config.toml", `[projects."${home.project}"]\ntrust_level = "trusted"\n`);
		expect(await answer(home, ["install", "--project", "--trust"])).toMatchObject({ armed: true });
		expect(await isGated(home)).toBe(true);
		await answer(home, ["uninstall", "--project"]);
		expect(await stat(path.join(home.project, ".codex")).catch(() => "gone")).toBe("gone");
		expect(await home.read("config.toml")).toBe(
			`[projects."${home.project}"]\ntrust_level = "trusted"\n`,
		);
	});
});

async function modified(home: Home, name: string) {
	const { mtimeNs, ino } = await stat(path.join(home.home, name), { bigint: true });
	return { mtimeNs, ino };
}

async function trustedKeys(home: Home): Promise<string[]> {
	const { hooks } = await listHooks(home.server);
	return hooks.flatMap(({ key, trustStatus }) => (trustStatus === "trusted" ? [key] : [])).sort();
}

/** Trusts every hook there is, as somebody does in Codex itself. */
async function trustAll(home: Home): Promise<string[]> {
	const { hooks } = await listHooks(home.server);
	const states = hooks.map(({ key, currentHash }) => [key, { trusted_hash: currentHash }] as const);
	await writeHookStates(home.server, Object.fromEntries(states));
	return trustedKeys(home);
}
