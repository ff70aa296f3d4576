import { appendFile, chmod, readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { locateInstallation } from "../install/installation.ts";
import { runCommandLine } from "../run-command-line.ts";
import { CROWDED_TOML, codexHome } from "../testing/codex-home.ts";
import { testContext } from "../testing/test-context.ts";
import type { Check } from "./check.ts";
import { checkHooks } from "./hooks/check-hooks.ts";
import { codexSays } from "./hooks/codex-says.ts";
import { repairHooks } from "./hooks/repair-hooks.ts";

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

const ours = ({ PreToolUse }: { PreToolUse: readonly Group[] }) =>
	PreToolUse.find(({ hooks }) => hooks.some(({ command }) => command.includes("gate-launcher.sh")));

const FEATURE_OFF = "\n[features]\nhooks = false\n";
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
	/** What to do about it, where `--fix` is not the answer. */
	readonly mend?: (home: Home) => Promise<unknown>;
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
			editHooks(home, (hooks) => {
				for (const hook of ours(hooks)?.hooks ?? []) hook.command += " ";
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
		break: (home) => appendFile(path.join(home.home, "config.toml"), FEATURE_OFF),
		mend: async (home) =>
			home.write("config.toml", ((await home.read("config.toml")) ?? "").replace(FEATURE_OFF, "")),
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
			editHooks(home, (hooks) => {
				const group = ours(hooks);
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

describe("doctor, with the real Codex and one home that is broken again and again", {
	timeout: 120_000,
}, () => {
	const ends: (() => Promise<void>)[] = [];
	const world = Promise.withResolvers<Home & { folder: string }>();
	beforeAll(async () => {
		const home = await codexHome({ "config.toml": CROWDED_TOML }, (end) => ends.push(end));
		world.resolve({ ...home, folder: (await installed(home)).folder });
	});
	afterAll(async () => {
		for (const end of ends) await end();
	});

	test.for(ways.map((way) => [way.name, way] as const))(
		"finds %s, and repairs it",
		async ([, way]) => {
			const home = await world.promise;
			await way.break(home, home.folder);
			const check = await doctor(home);
			expect(check(way.check)).toMatchObject({
				status: "fail",
				says: expect.stringMatching(way.says),
				fix: expect.stringMatching(way.fix),
			});
			expect(check("canary")?.status).toBe(way.canary);
			const at = await locateInstallation(
				testContext({ env: home.env, cwd: home.project }),
				"user",
			);
			await repairHooks(at);
			const stillBroken = (await checkHooks(at, await codexSays(at))).map(({ status }) => status);
			expect(stillBroken.includes("fail")).toBe(way.mend !== undefined);
			await way.mend?.(home);
		},
	);

	test("finds hooks that are armed in order, and the canary denied", async () => {
		const home = await world.promise;
		const { stdout } = await home.run(["doctor", "--fix", "--bundle", "--json"]);
		const { checks, bundle } = JSON.parse(stdout);
		for (const id of ARMED) {
			expect(
				checks.find((one: Check) => one.id === id),
				id,
			).toMatchObject({
				status: "ok",
				fix: null,
			});
		}
		const { hooksAsCodexListsThem } = JSON.parse(await readFile(bundle, "utf8"));
		expect(JSON.stringify(hooksAsCodexListsThem)).toMatch(/~\/.*gate-launcher\.sh/);
	});
});

const ARMED = [
	"node",
	"git",
	"codex",
	"skills",
	"hook_files",
	"hook_node",
	"hooks_feature",
	"hook_gate",
	"hook_stop",
	"canary",
];

describe("doctor, with the real Codex", { timeout: 120_000 }, () => {
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
