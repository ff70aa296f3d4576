import { appendFile, chmod, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { runCommandLine } from "../run-command-line.ts";
import { CROWDED_TOML, codexHome } from "../testing/codex-home.ts";
import { testContext } from "../testing/test-context.ts";
import type { Check } from "./check.ts";

type Home = Awaited<ReturnType<typeof codexHome>>;
type Argv = readonly string[];

async function doctor(home: Home, argv: Argv = []): Promise<(id: string) => Check | undefined> {
	const { stdout } = await home.run(["doctor", "--json", ...argv]);
	const { checks }: { checks: Check[] } = JSON.parse(stdout);
	return (id) => checks.find((one) => one.id === id);
}

async function installed(home: Home, argv: Argv = []) {
	const { stdout } = await home.run(["install", "--trust", "--json", ...argv]);
	return JSON.parse(stdout);
}

async function editHooks(home: Home, edit: (hooks: { PreToolUse: Group[] }) => void) {
	const document = JSON.parse((await home.read("hooks.json")) ?? "");
	edit(document.hooks);
	await home.write("hooks.json", JSON.stringify(document));
}

interface Group {
	matcher?: string;
	hooks: { type: string; command: string }[];
}

const THEIRS = { matcher: "Bash", hooks: [{ type: "command", command: "/bin/true" }] };

/** A way in which an installed gate does not guard, the check that finds it, and what it says. */
interface Way {
	readonly name: string;
	readonly check: string;
	readonly says: RegExp;
	readonly fix: RegExp;
	/** Whether a command that opens a pull request would run; where not, the gate denies too much. */
	readonly canary: Check["status"];
	readonly break: (home: Home, folder: string) => Promise<unknown>;
}

const AGAIN = /codex-workers install --trust/;
const ways: readonly Way[] = [
	{
		name: "not trusted",
		check: "hook_gate",
		says: /PreToolUse hook is not trusted: Codex skips it without a word/,
		fix: AGAIN,
		canary: "fail",
		break: (home) => home.write("config.toml", ""),
	},
	{
		name: "its command modified",
		check: "hook_gate",
		says: /has another command in hooks\.json than was installed/,
		fix: AGAIN,
		canary: "fail",
		break: (home) =>
			editHooks(home, ({ PreToolUse: [group] }) => {
				for (const hook of group?.hooks ?? []) hook.command += " ";
			}),
	},
	{
		name: "a group inserted before it",
		check: "hook_gate",
		says: /no longer where it was trusted: somebody put a group before it/,
		fix: AGAIN,
		canary: "fail",
		break: (home) => editHooks(home, ({ PreToolUse }) => PreToolUse.unshift(THEIRS)),
	},
	{
		name: "the feature switched off",
		check: "hooks_feature",
		says: /features\.hooks is off in Codex's configuration/,
		fix: /codex features enable hooks/,
		canary: "fail",
		break: (home) =>
			appendFile(path.join(home.home, "config.toml"), "\n[features]\nhooks = false\n"),
	},
	{
		name: "its bundle changed",
		check: "hook_files",
		says: /not what was installed: gate\.cjs was changed/,
		fix: AGAIN,
		canary: "fail",
		break: async (_, folder) => {
			await chmod(path.join(folder, "gate.cjs"), 0o644);
			await writeFile(path.join(folder, "gate.cjs"), "process.stdout.write('ALLOW\\n')");
		},
	},
	{
		name: "the wrong matcher",
		check: "hook_gate",
		says: /has another matcher in hooks\.json than was installed/,
		fix: AGAIN,
		canary: "fail",
		break: (home) =>
			editHooks(home, ({ PreToolUse: [group] }) => {
				if (group !== undefined) group.matcher = "bash";
			}),
	},
	{
		name: "a launcher that is gone",
		check: "hook_files",
		says: /gate-launcher\.sh is missing/,
		fix: AGAIN,
		canary: "ok",
		break: (_, folder) => rm(path.join(folder, "gate-launcher.sh")),
	},
	{
		name: "its group gone",
		check: "hook_gate",
		says: /PreToolUse hook is gone from hooks\.json/,
		fix: AGAIN,
		canary: "fail",
		break: (home) => editHooks(home, (hooks) => hooks.PreToolUse.splice(0)),
	},
];

describe("doctor, with the real Codex", { timeout: 120_000 }, () => {
	test("finds hooks that are armed in order, and the canary denied", async () => {
		const home = await codexHome({ "config.toml": CROWDED_TOML });
		await installed(home);
		const check = await doctor(home);
		for (const id of [
			"node",
			"git",
			"codex",
			"hook_files",
			"hook_node",
			"hooks_feature",
			"hook_gate",
			"hook_stop",
			"canary",
		]) {
			expect(check(id), id).toMatchObject({ status: "ok", fix: null });
		}
	});

	test.for(ways.map((way) => [way.name, way] as const))(
		"finds %s, and --fix repairs it",
		async ([, way]) => {
			const home = await codexHome();
			const { folder } = await installed(home);
			await way.break(home, folder);
			const check = await doctor(home);
			expect(check(way.check)).toMatchObject({
				status: "fail",
				says: expect.stringMatching(way.says),
				fix: expect.stringMatching(way.fix),
			});
			expect(check("canary")?.status).toBe(way.canary);
			const repaired = await doctor(home, ["--fix"]);
			const isSetting = way.check === "hooks_feature";
			expect(repaired(way.check)?.status).toBe(isSetting ? "fail" : "ok");
			expect(repaired("canary")?.status).toBe(isSetting ? "fail" : "ok");
		},
	);

	test("finds a Node that is gone, and a project that is not trusted", async () => {
		const home = await codexHome();
		const node = path.join(home.project, "node");
		await symlink(process.execPath, node);
		const context = testContext({ env: home.env, cwd: home.project });
		await runCommandLine(["install", "--trust"], { ...context, execPath: node });
		await rm(node);
		expect((await doctor(home))("hook_node")).toMatchObject({
			status: "fail",
			says: expect.stringMatching(/Node that runs the hooks is gone from .*\/project\/node/),
		});
		expect((await doctor(home, ["--fix"]))("hook_node")?.status).toBe("ok");
		await home.run(["install", "--project"]);
		expect((await doctor(home, ["--project"]))("hook_gate")).toMatchObject({
			status: "fail",
			says: "Codex does not trust this project, so it does not read the PreToolUse hook.",
			fix: expect.stringContaining("trust the folder"),
		});
		expect((await doctor(home, ["--project"]))("canary")?.status).toBe("warn");
	});

	test("says where nothing is installed that workers do without", async () => {
		const home = await codexHome();
		const check = await doctor(home);
		expect(check("hooks")).toMatchObject({ status: "warn", fix: expect.stringMatching(AGAIN) });
		expect(check("canary")?.status).toBe("warn");
		expect(check("dispatching")).toMatchObject({
			status: "fail",
			says: expect.stringContaining("ORIGIN_MISSING"),
		});
	});

	test("says that there is no codex, no git and no gh, and goes on", async () => {
		const home = await codexHome();
		const { exitCode, stdout } = await home.run(["doctor"], {
			PATH: "/nowhere",
			CODEX_BIN: "/nowhere/codex",
		});
		expect(exitCode).toBe(1);
		expect(stdout).toMatch(/^FAIL {2}There is no git on the PATH\.\n {6}Install git/m);
		expect(stdout).toMatch(/^FAIL {2}CODEX_/m);
		expect(stdout).toMatch(/^warn {2}There is no gh on the PATH/m);
		expect(stdout).toMatch(/\n\n\d broken, \d to look at\.\n$/);
	});
});
