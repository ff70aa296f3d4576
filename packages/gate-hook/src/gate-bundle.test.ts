import { isAscii } from "node:buffer";
import { spawnSync } from "node:child_process";
import {
	copyFileSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { gateHookFiles } from "./gate-hook-files.ts";
import { toolPayload } from "./hook/guarded-world.fixture.ts";

const files = gateHookFiles();
/** What every call loads. */
const CALL_PARTS = ["gate", "gate-program", "gate-run-gate-once", "gate-run-gate"]
	.concat("gate-decide-tool-use")
	.map((name) => `${name}.cjs`);
/** What a creation loads, one after another. */
const CREATION_PARTS = [
	"ask-git",
	"decide-creation",
	"read-artifact",
	"reach-git-hub",
	"sensitive-files",
].map((name) => `gate-${name}.cjs`);
/** What every start reads, what a creation reads besides, and the shell's part, in bytes. */
const MOST = { program: 450_000, creation: 165_000, launcher: 31_500 };

test("what a start reads is small", () => {
	const program = [...new Set(CALL_PARTS.flatMap(readAtStart))];
	expect(bytesOf(program)).toBeLessThan(MOST.program);
	const creation = new Set(
		CREATION_PARTS.flatMap(readAtStart).filter((name) => !program.includes(name)),
	);
	expect(bytesOf([...creation])).toBeLessThan(MOST.creation);
	expect(bytesOf(namesOf(/\.sh$/))).toBeLessThan(MOST.launcher);
});

test("the built files work alone in a folder", () => {
	for (const path of Object.values(files)) {
		expect(existsSync(path), `${path} is missing: run \`pnpm build\` first`).toBe(true);
	}
	const { call, run } = gateIn(/\.(?:sh|cjs)$/);
	expect(run(call("ls"))).toMatchObject({ status: 0, stdout: "", stderr: "" });
	expect(run(call("gh --version"))).toMatchObject({ status: 0, stdout: "", stderr: "" });
	expect(run(call("gh pr create --fill")).stdout).toContain("GATE_ENVIRONMENT_INVALID");
	expect(run("").stdout).toContain("GATE_PAYLOAD_INVALID");
});

test("without its other files the gate is slower, and closed", () => {
	const program = CALL_PARTS.flatMap(readAtStart).map((name) => name.replace(".", "\\."));
	const { call, run } = gateIn(new RegExp(`^(?:gate-launcher\\.sh|${program.join("|")})$`));
	expect(run(call("ls"))).toMatchObject({ status: 0, stdout: "", stderr: "" });
	expect(run(call("gh pr create --fill")).stdout).toContain("GATE_DEFECT");
});

test("hardly anything is compiled before what is kept is looked for", () => {
	expect(statSync(files.bundle).size).toBeLessThan(2_500);
});

test("files are loaded by require alone, which is how they are found again", () => {
	const loading = namesOf(/\.cjs$/).filter((name) =>
		/\bimport\(["`]/.test(readFileSync(join(dirname(files.bundle), name), "utf8")),
	);
	expect(loading).toEqual([]);
});

test("files are ASCII, as they are read", () => {
	const beyond = namesOf(/\.cjs$/).filter(
		(name) => !isAscii(readFileSync(join(dirname(files.bundle), name))),
	);
	expect(beyond).toEqual([]);
});

test("what was compiled is kept beside the program, and nothing is where that cannot be written", () => {
	const { folder, call, run } = gateIn(/\.(?:sh|cjs)$/);
	const answer = run(call("gh pr $SUB")).stdout;
	expect(readdirSync(join(folder, "cache"), { recursive: true }).length).toBeGreaterThan(1);
	expect(run(call("gh pr $SUB")).stdout).toBe(answer);
	rmSync(join(folder, "cache"), { recursive: true });
	writeFileSync(join(folder, "cache"), "");
	expect(run(call("gh pr $SUB"))).toMatchObject({ stdout: answer, stderr: "" });
});

/** The files of `dist` that one of them loads before it does anything. */
function readAtStart(name: string): string[] {
	const text = readFileSync(join(dirname(files.bundle), name), "utf8");
	const needed = [...text.matchAll(/(?<first>\(\)=>)?require\(["`]\.\/(?<file>[\w.-]+)["`]\)/g)];
	const eager = needed.flatMap(({ groups }) =>
		groups?.["first"] === undefined ? [groups?.["file"] ?? ""] : [],
	);
	return [...new Set([name, ...eager.flatMap(readAtStart)])];
}

function bytesOf(names: readonly string[]): number {
	return names.reduce((sum, name) => sum + statSync(join(dirname(files.bundle), name)).size, 0);
}

function namesOf(pattern: RegExp): string[] {
	return readdirSync(dirname(files.bundle)).filter((name) => pattern.test(name));
}

/** A folder with those of the built files whose names match. */
function gateIn(pattern: RegExp) {
	const folder = mkdtempSync(join(tmpdir(), "gate-bundle-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const built = dirname(files.launcher);
	for (const name of namesOf(pattern)) {
		copyFileSync(join(built, name), join(folder, name));
	}
	const [launcher, bundle] = [files.launcher, files.bundle].map((path) =>
		join(folder, basename(path)),
	);
	return {
		folder,
		call: (command: string) => JSON.stringify(toolPayload(folder, "Bash", { command })),
		run: (input: string) =>
			spawnSync("/bin/sh", [launcher ?? "", process.execPath, bundle ?? ""], {
				cwd: folder,
				input,
				encoding: "utf8",
				env: { CODEX_WORKERS_WORKER_ID: "worker-1701523200-123" },
			}),
	};
}
