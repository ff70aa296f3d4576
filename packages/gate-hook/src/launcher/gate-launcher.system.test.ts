import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { readDenial } from "../answer/read-denial.ts";
import { toolPayload } from "../hook/guarded-world.fixture.ts";

const LAUNCHER = fileURLToPath(new URL("gate-launcher.sh", import.meta.url));
const DENY =
	'{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","permissionDecisionReason":"codex-workers gate (policy): no."}}';
/** `optional`: not every machine has it; the others must be there, or the tests fail. */
const SHELLS = [
	{ shell: "sh", path: "/bin/sh", first: [], optional: false },
	{ shell: "bash", path: "/bin/bash", first: [], optional: false },
	{ shell: "bash as sh", path: "/bin/bash", first: ["--posix"], optional: false },
	{ shell: "busybox", path: "/bin/busybox", first: ["sh"], optional: true },
];

const isMissing = ({ path, optional }: (typeof SHELLS)[number]) => optional && !existsSync(path);

describe.for(SHELLS.filter(isMissing))("the launcher under $shell", () => {
	test.skip("is not tested: this machine does not have it", () => undefined);
});

describe.for(SHELLS.filter((shell) => !isMissing(shell)))(
	"the launcher under $shell",
	({ shell, path, first }) => {
		// A shell takes a second for a megabyte: the largest payload is for the one that Codex is given.
		const megabytes = shell === "sh" ? 5 : 1;
		const launch = (args: readonly string[], input = "{}") =>
			spawnSync(path, [...first, LAUNCHER, ...args], { input, encoding: "utf8" });
		const launchProgram = (source: string, input?: string) =>
			launch([process.execPath, program(source)], input);

		test.each([
			["ends well", ""],
			["exits with 1", "process.exit(1)"],
			["is killed", 'process.kill(process.pid, "SIGKILL")'],
			["says more", 'console.log("ALLOW")'],
		])("lets a tool use pass in silence on ALLOW when the program %s after it", (_, end) => {
			const source = `require("fs").writeSync(1, "ALLOW\\n"); ${end}`;
			expect(launchProgram(source)).toMatchObject({ status: 0, stdout: "", stderr: "" });
		});

		test.each([
			["ALLOW", ""],
			["a denial", DENY],
		])("waits no longer for a program that has said %s", async (_, said) => {
			const folder = temporaryFolder();
			const pid = join(folder, "pid");
			const source = `require("fs").writeFileSync(${JSON.stringify(pid)}, String(process.pid));
				console.log(${JSON.stringify(said || "ALLOW")}); setInterval(() => undefined, 1000)`;
			const { status, stdout, stderr } = launchProgram(source);
			const left = Number(readFileSync(pid, "utf8"));
			expect(process.kill(left, "SIGKILL")).toBe(true);
			expect({ status, stdout, stderr }).toEqual({
				status: 0,
				stdout: said && `${said}\n`,
				stderr: "",
			});
		});

		test.each([
			["ends well", ""],
			["exits with 2", "process.exit(2)"],
			["is killed", 'process.kill(process.pid, "SIGKILL")'],
			["says more", 'console.log("ALLOW")'],
		])("hands a denial on as it is when the program %s after it", (_, end) => {
			const source = `require("fs").writeSync(1, ${JSON.stringify(`${DENY}\n`)}); ${end}`;
			const { status, stdout, stderr } = launchProgram(source);
			expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${DENY}\n`, stderr: "" });
		});

		test.each<[string, Buffer]>([
			["nothing", Buffer.from("")],
			["a line without an end", Buffer.from('{"a": "b"}')],
			["a line with its end", Buffer.from('{"a": "b"}\n')],
			["several lines", Buffer.from("\n\n{\n}\r\n\r\n x")],
			["blanks and backslashes", Buffer.from(" \t a\\ b\\\\n \t")],
			["every byte but NUL", Buffer.from(Array.from({ length: 1020 }, (_, at) => (at % 255) + 1))],
			[`${megabytes} MB`, Buffer.alloc(megabytes * 1e6, 'x"\\')],
		])(
			"gives %s to the program, byte for byte",
			(_, input) => {
				const folder = temporaryFolder();
				const source = `require("fs").writeFileSync("seen", require("fs").readFileSync(0)); console.log("ALLOW")`;
				const args = [...first, LAUNCHER, process.execPath, program(source)];
				const { status, stdout } = spawnSync(path, args, { input, cwd: folder });
				expect({ status, stdout: String(stdout) }).toEqual({ status: 0, stdout: "" });
				expect(readFileSync(join(folder, "seen")).equals(input)).toBe(true);
			},
			60_000,
		);

		test("gives the program no options for node from the environment", () => {
			const source = 'console.log(process.env.NODE_OPTIONS ? "no" : "ALLOW")';
			const args = [...first, LAUNCHER, process.execPath, program(source)];
			const env = { ...process.env, NODE_OPTIONS: "--require=/nowhere/loaded.cjs" };
			const { status, stdout } = spawnSync(path, args, { input: "{}", env, encoding: "utf8" });
			expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
		});

		test("answers an ordinary call itself, unless its scope is not the standard one", () => {
			const input = JSON.stringify(toolPayload("/gh", "Bash", { command: "git status" }));
			const run = (env: Record<string, string>) => {
				const args = [...first, LAUNCHER, "/nowhere/node", "/nowhere/gate.cjs"];
				const { status, stdout, stderr } = spawnSync(path, args, { input, env, encoding: "utf8" });
				return { status, isDenied: readAnswer(stdout) !== undefined, stderr };
			};
			for (const env of [{}, { CODEX_WORKERS_SCOPE: "standard" }]) {
				expect(run(env)).toEqual({ status: 0, isDenied: false, stderr: "" });
			}
			for (const scope of ["research", "review", "", "Standard"]) {
				const env = { CODEX_WORKERS_SCOPE: scope };
				expect(run(env)).toEqual({ status: 0, isDenied: true, stderr: "" });
			}
		});

		test("asks the program about everything when the prefilter is gone", () => {
			const lonely = file("lonely.sh", readFileSync(LAUNCHER, "utf8"));
			const input = JSON.stringify(toolPayload("/", "Bash", { command: "ls" }));
			const run = (source: string) =>
				spawnSync(path, [...first, lonely, process.execPath, program(source)], { input });
			expect(run('console.log("ALLOW")')).toMatchObject({ status: 0 });
			expect(String(run("").stdout)).toContain('"deny"');
		});

		test.each<[string, string]>([
			["crashes", "throw new Error('boom')"],
			["exits with 2", "process.exit(2)"],
			["is killed", 'process.kill(process.pid, "SIGKILL")'],
			["says ALLOW without an end", 'require("fs").writeSync(1, "ALLOW")'],
			[
				"is killed in the middle of ALLOW",
				'require("fs").writeSync(1, "ALLOW"); process.kill(process.pid, 9)',
			],
			["does not parse", "const const"],
			["says nothing", ""],
			["says blanks", 'console.log("  ")'],
			["says garbage", 'console.log("ALLOWED")'],
			["says allow in lower case", 'console.log("allow")'],
			["says ALLOW twice on a line", 'console.log("ALLOWALLOW")'],
			["says ALLOW after a blank line", 'console.log("\\nALLOW")'],
			[
				"says something before a denial",
				`console.log("note"); console.log(${JSON.stringify(DENY)})`,
			],
			["says something behind a denial", `console.log(${JSON.stringify(`${DENY} note`)})`],
			["gives an empty object", 'console.log("{}")'],
			[
				"gives a denial without a reason",
				`console.log(${JSON.stringify(DENY.replace(/codex.*no\./, ""))})`,
			],
			["gives half a denial", `console.log(${JSON.stringify(DENY.slice(0, -5))})`],
			[
				"gives an allow decision",
				`console.log(${JSON.stringify(DENY.replace('"deny"', '"allow"'))})`,
			],
		])("blocks with a reason when the program %s", (_, source) => {
			const { status, stdout, stderr } = launchProgram(source);
			expect({ status, kind: readAnswer(stdout)?.kind, stderr }).toEqual(FAILURE);
		});

		test.each<[string, (allowing: string) => readonly string[]]>([
			["without arguments", () => []],
			["with a relative node", (allowing) => ["node", allowing]],
			["with a node that is missing", (allowing) => ["/nowhere/node", allowing]],
			["with a node that is a folder", (allowing) => [tmpdir(), allowing]],
			["with a node that may not be executed", (allowing) => [allowing, allowing]],
			["without a program", () => [process.execPath]],
			["with a relative program", () => [process.execPath, "gate.cjs"]],
			["with a program that is missing", () => [process.execPath, "/nowhere/gate.cjs"]],
			["with a program that is a folder", () => [process.execPath, tmpdir()]],
			["with a program at a path that is no JSON", () => [process.execPath, '/"\\\n\u0001']],
		])("blocks with a reason when called %s", (_, args) => {
			const { status, stdout, stderr } = launch(args(program('console.log("ALLOW")')));
			expect({ status, kind: readAnswer(stdout)?.kind, stderr }).toEqual(FAILURE);
		});

		test("ends a program that is too busy to look at the clock", () => {
			const text = readFileSync(LAUNCHER, "utf8");
			expect(text).toContain("ulimit -t 5");
			const hasty = file("hasty.sh", text.replace("ulimit -t 5", "ulimit -t 1"));
			const busy = [hasty, process.execPath, program("for (;;);")];
			const { status, stdout, stderr } = spawnSync(path, [...first, ...busy], {
				input: "{}",
				encoding: "utf8",
			});
			expect({ status, kind: readAnswer(stdout)?.kind, stderr }).toEqual(FAILURE);
		});

		test("ends itself over input that is too long to be read in time", () => {
			const text = readFileSync(LAUNCHER, "utf8");
			expect(text).toContain("ulimit -t 10");
			const hasty = file("hasty.sh", text.replace("ulimit -t 10", "ulimit -t 1"));
			const launcher = [path, ...first, hasty, "/node", "/gate.cjs"].join(" ");
			const endless = `tr '\\0' x </dev/zero | ${launcher} || exit 2`;
			const { status, stdout } = spawnSync("/bin/sh", ["-c", endless], { encoding: "utf8" });
			expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
		}, 60_000);

		test.runIf(existsSync("/usr/bin/timeout"))("ends a program that waits for ever", () => {
			const text = readFileSync(LAUNCHER, "utf8");
			expect(text).toContain("-s KILL 25");
			const hasty = file("hasty.sh", text.replace("-s KILL 25", "-s KILL 0.3"));
			const source = "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)";
			const waiting = [...first, hasty, process.execPath, program(source)];
			const { status, stdout, stderr } = spawnSync(path, waiting, {
				input: "{}",
				encoding: "utf8",
			});
			expect({ status, kind: readAnswer(stdout)?.kind, stderr }).toEqual(FAILURE);
		});

		test("says with its status and on standard error what it cannot say otherwise", () => {
			const args = [...first, "-c", `. '${LAUNCHER}' >/dev/full`, LAUNCHER, "/node", "/gate.cjs"];
			const { status, stderr } = spawnSync(path, args, { input: "{}", encoding: "utf8" });
			expect(status).toBe(2);
			expect(readDenial(stderr.split("\n").at(-2) ?? "")?.kind).toBe("gate failure");
		});
	},
);

const FAILURE = { status: 0, kind: "gate failure", stderr: "" };

/** The denial on standard output, which must be one JSON object as Codex takes it. */
function readAnswer(stdout: string) {
	if (stdout === "") return undefined;
	const { hookSpecificOutput } = JSON.parse(stdout);
	expect(Object.keys(JSON.parse(stdout))).toEqual(["hookSpecificOutput"]);
	expect(hookSpecificOutput).toMatchObject({
		hookEventName: "PreToolUse",
		permissionDecision: "deny",
	});
	return readDenial(hookSpecificOutput.permissionDecisionReason);
}

function program(source: string): string {
	return file("program.cjs", source);
}

function file(name: string, text: string): string {
	const path = join(temporaryFolder(), name);
	writeFileSync(path, text);
	return path;
}

function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "gate-launcher-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return folder;
}
