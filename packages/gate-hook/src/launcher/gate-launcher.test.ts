import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { readDenial } from "../answer/read-denial.ts";

const LAUNCHER = fileURLToPath(new URL("gate-launcher.sh", import.meta.url));
const DENY =
	'{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","permissionDecisionReason":"codex-workers gate (policy): no."}}';
/** `optional`: not every machine has it; the others must be there, or the tests fail. */
const SHELLS = [
	{ shell: "sh", path: "/bin/sh", first: [], optional: false },
	{ shell: "bash", path: "/bin/bash", first: ["--posix"], optional: false },
	{ shell: "busybox", path: "/bin/busybox", first: ["sh"], optional: true },
];

const isMissing = ({ path, optional }: (typeof SHELLS)[number]) => optional && !existsSync(path);

describe.for(SHELLS.filter(isMissing))("the launcher under $shell", () => {
	test.skip("is not tested: this machine does not have it", () => undefined);
});

describe.for(SHELLS.filter((shell) => !isMissing(shell)))(
	"the launcher under $shell",
	({ path, first }) => {
		const launch = (args: readonly string[], input = "{}") =>
			spawnSync(path, [...first, LAUNCHER, ...args], { input, encoding: "utf8" });
		const launchProgram = (source: string, input?: string) =>
			launch([process.execPath, program(source)], input);

		test("lets a tool use pass in silence on ALLOW", () => {
			expect(launchProgram('console.log("ALLOW")')).toMatchObject({
				status: 0,
				stdout: "",
				stderr: "",
			});
		});

		test.each([
			["ends well", ""],
			["exits with 2", "process.exit(2)"],
			["is killed", 'process.kill(process.pid, "SIGKILL")'],
		])("hands a denial on as it is when the program %s after it", (_, end) => {
			const source = `require("fs").writeSync(1, ${JSON.stringify(`${DENY}\n`)}); ${end}`;
			const { status, stdout, stderr } = launchProgram(source);
			expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${DENY}\n`, stderr: "" });
		});

		test("passes its input through to the program, also 5 MB of it", () => {
			const source =
				'const n = require("fs").readFileSync(0).length; if (n === 5e6) console.log("ALLOW")';
			expect(launchProgram(source, "x".repeat(5e6))).toMatchObject({ status: 0, stdout: "" });
			expect(launchProgram(source, "")).toMatchObject({ status: 2 });
		});

		test.each<[string, string]>([
			["crashes", "throw new Error('boom')"],
			["exits with 1 after ALLOW", 'console.log("ALLOW"); process.exit(1)'],
			["is killed", 'process.kill(process.pid, "SIGKILL")'],
			[
				"is killed after ALLOW",
				'require("fs").writeSync(1, "ALLOW"); process.kill(process.pid, 9)',
			],
			["does not parse", "const const"],
			["says nothing", ""],
			["says blanks", 'console.log("  ")'],
			["says garbage", 'console.log("ALLOWED")'],
			["says allow in lower case", 'console.log("allow")'],
			["says ALLOW twice", 'console.log("ALLOW\\nALLOW")'],
			["says ALLOW after a blank line", 'console.log("\\nALLOW")'],
			["says a denial twice", `for (const _ of "12") console.log(${JSON.stringify(DENY)})`],
			[
				"says something before a denial",
				`console.log("note"); console.log(${JSON.stringify(DENY)})`,
			],
			[
				"says something after a denial",
				`console.log(${JSON.stringify(DENY)}); console.log("note")`,
			],
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
			expect({ status, stdout, kind: readDenial(stderr)?.kind }).toEqual({
				status: 2,
				stdout: "",
				kind: "gate failure",
			});
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
		])("blocks with a reason when called %s", (_, args) => {
			const { status, stdout, stderr } = launch(args(program('console.log("ALLOW")')));
			expect({ status, stdout, kind: readDenial(stderr)?.kind }).toEqual({
				status: 2,
				stdout: "",
				kind: "gate failure",
			});
		});

		test("ends a program that is too busy to look at the clock", () => {
			const text = readFileSync(LAUNCHER, "utf8");
			expect(text).toContain("ulimit -t 5");
			const hasty = file("hasty.sh", text.replace("ulimit -t 5", "ulimit -t 1"));
			const busy = [hasty, process.execPath, program("for (;;);")];
			const { status, stdout, stderr } = spawnSync(path, [...first, ...busy], { encoding: "utf8" });
			expect({ status, stdout, kind: readDenial(stderr)?.kind }).toEqual({
				status: 2,
				stdout: "",
				kind: "gate failure",
			});
		});
	},
);

function program(source: string): string {
	return file("program.cjs", source);
}

function file(name: string, text: string): string {
	const folder = mkdtempSync(join(tmpdir(), "gate-launcher-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	writeFileSync(join(folder, name), text);
	return join(folder, name);
}
