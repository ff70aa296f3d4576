import { spawnSync } from "node:child_process";
import {
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openProgram } from "./open-program.ts";

const SOURCE = new URL("open-program.ts", import.meta.url).href;
const MAIN = `const sum = require("./sum.cjs").sum;
exports.run = () => sum(20) + require("node:path").basename("/a/2");`;
const SUM = `exports.sum = (n) => { let all = 0; for (let i = 0; i < n; i++) all += i; return all; };`;

test("files load each other and what Node carries, each once", () => {
	const { program } = programOf({ "main.cjs": MAIN, "sum.cjs": SUM });
	const { load } = program();
	expect(run(load("main.cjs"))).toBe("1902");
	expect(load("main.cjs")).toBe(load("main.cjs"));
	expect(() => load("gone.cjs")).toThrow("ENOENT");
});

test("what ran is kept, and not kept again until something new is loaded", () => {
	const { program, cached } = programOf({ "main.cjs": MAIN, "sum.cjs": SUM });
	const first = program();
	run(first.load("main.cjs"));
	first.keep();
	expect(cached()).toEqual(["main.cjs", "sum.cjs"]);
	const before = inode(cached.path("sum.cjs"));
	const second = program();
	expect(run(second.load("main.cjs"))).toBe("1902");
	second.keep();
	expect(inode(cached.path("sum.cjs"))).toBe(before);
	rmSync(cached.path("main.cjs"));
	const third = program();
	expect(run(third.load("main.cjs"))).toBe("1902");
	third.keep();
	expect(inode(cached.path("sum.cjs"))).not.toBe(before);
});

test("functions that ran are in what is kept", () => {
	const size = (isRun: boolean) => {
		const { program, cached } = programOf({ "main.cjs": MAIN, "sum.cjs": SUM });
		const { load, keep } = program();
		const main = load("main.cjs");
		if (isRun) run(main);
		keep();
		return statSync(cached.path("sum.cjs")).size;
	};
	expect(size(true)).toBeGreaterThan(size(false));
});

test("what was compiled of another text is not taken, even where V8 would", () => {
	const { program, folder } = programOf({ "main.cjs": MAIN, "sum.cjs": SUM });
	const first = program();
	run(first.load("main.cjs"));
	first.keep();
	writeFileSync(join(folder, "sum.cjs"), SUM.replace("all += i", "all -= i"));
	expect(run(program().load("main.cjs"))).toBe("-1902");
});

test.each<[string, (path: string) => void]>([
	["is cut off", (path) => truncateSync(path, SUM.length + 200)],
	["is empty", (path) => truncateSync(path, 0)],
	["is damaged", (path) => damage(path, SUM.length + 300)],
	["is of another version", ofAnotherVersion],
	["says nothing but the text", (path) => truncateSync(path, SUM.length)],
])("kept code that %s is compiled again", (_, change) => {
	const { inProcess, cached } = programOf({ "main.cjs": MAIN, "sum.cjs": SUM });
	expect(inProcess()).toBe("1902");
	const path = cached.path("sum.cjs");
	const { size } = statSync(path);
	const before = inode(path);
	expect(inProcess()).toBe("1902");
	expect(inode(path)).toBe(before);
	change(path);
	expect(inProcess()).toBe("1902");
	expect(statSync(path).size).toBeGreaterThan(0.9 * size);
});

test("where nothing can be written nothing is kept, and the program runs", () => {
	const { program, folder } = programOf({ "main.cjs": MAIN, "sum.cjs": SUM });
	writeFileSync(join(folder, "cache"), "");
	const { load, keep } = program();
	expect(run(load("main.cjs"))).toBe("1902");
	keep();
	expect(readdirSync(folder).sort()).toEqual(["cache", "main.cjs", "sum.cjs"]);
});

function run(main: unknown): unknown {
	if (typeof main !== "object" || main === null || !("run" in main)) return undefined;
	return typeof main.run === "function" ? Reflect.apply(main.run, undefined, []) : undefined;
}

function damage(path: string, at: number): void {
	const bytes = readFileSync(path);
	bytes.fill(0xff, at, at + 4);
	writeFileSync(path, bytes);
}

function ofAnotherVersion(path: string): void {
	damage(path, SUM.length + 4);
	damage(path, (SUM.length + statSync(path).size) / 2 + 4);
}

function inode(path: string): number {
	return statSync(path).ino;
}

function programOf(files: Readonly<Record<string, string>>) {
	const folder = mkdtempSync(join(tmpdir(), "gate-boot-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	const cache = join(folder, "cache", "x");
	const script = `import { openProgram } from ${JSON.stringify(SOURCE)};
		const { load, keep } = openProgram(${JSON.stringify(folder)}, ${JSON.stringify(cache)});
		process.stdout.write(load("main.cjs").run());
		keep();`;
	return {
		folder,
		/** V8 remembers within a process what it has compiled there, whatever is kept. */
		inProcess: () =>
			spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" })
				.stdout,
		program: () => openProgram(folder, cache),
		cached: Object.assign(() => readdirSync(cache).sort(), {
			path: (name: string) => join(cache, name),
		}),
	};
}
