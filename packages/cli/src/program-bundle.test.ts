import { spawnSync } from "node:child_process";
import {
	cpSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";

const PACKAGE = join(import.meta.dirname, "..");
const DIST = join(PACKAGE, "dist");
const PROGRAM = join("bin", "codex-workers.mjs");
const VERSION = expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/);

beforeAll(() => {
	const main = join(DIST, "main.mjs");
	expect(existsSync(main), `${main} is missing: run \`pnpm build\` first`).toBe(true);
});

describe("the built files", () => {
	test("that every command line loads are two", () => {
		expect(readAtStart("main")).toEqual(["main", "start"]);
	});

	const heavy = ["execa", "parse-fields", "string-width", "wrap-ansi", "wrapped"];
	const fleet = heavy.filter((name) => name !== "execa");

	test.each([
		{
			command: "report",
			entry: "post-report",
			most: 16,
			without: [...heavy, "workers", "context"],
		},
		{
			command: "pr create",
			entry: "create-through-gate",
			most: 16,
			without: [...heavy, "workers"],
		},
		{ command: "review check", entry: "check-review", most: 20, without: [...fleet, "workers"] },
		{ command: "status", entry: "show-status", most: 18, without: [...fleet, "dispatch"] },
		{ command: "stop", entry: "stop-one", most: 18, without: [...fleet, "dispatch"] },
		{ command: "replace", entry: "replace-one", most: 20, without: fleet },
		{ command: "dispatch", entry: "dispatch-issues", most: 20, without: fleet },
		{ command: "dispatch --slots", entry: "fill-slots", most: 18, without: fleet },
	])(
		"that `$command` loads are few, and none that it can do without",
		({ entry, most, without }) => {
			const loaded = readAtStart(entry);
			expect(loaded.filter((name) => without.includes(name))).toEqual([]);
			expect(loaded.length).toBeLessThanOrEqual(most);
		},
	);

	test("need each other in one direction, as code runs while they load", () => {
		const inCircles = names().filter((name) => needsOf(name).some((one) => reads(one, name)));
		expect(inCircles).toEqual([]);
	});
});

describe("what is compiled", () => {
	test("is kept beside the program, and nothing else is written", () => {
		const { kept, version, folder } = installed();
		const first = version();
		expect(first).toMatchObject({ status: 0, stdout: VERSION, stderr: "" });
		expect(kept().length).toBeGreaterThan(1);
		expect(readdirSync(folder).sort()).toEqual(["bin", "dist", "package.json"]);
		expect(version()).toEqual(first);
	});

	test.each<[string, (path: string) => void]>([
		["is cut", (path) => truncateSync(path, 100)],
		["is empty", (path) => truncateSync(path, 0)],
		["is other bytes", (path) => writeFileSync(path, readFileSync(path).fill(7, 40))],
	])("does no harm where it %s", (_, damage) => {
		const { kept, version } = installed();
		const first = version();
		for (const path of kept()) damage(path);
		expect(version()).toEqual(first);
	});

	test("is not kept where that cannot be written, and nothing is said", () => {
		const { cache, version } = installed();
		writeFileSync(cache, "");
		expect(version()).toMatchObject({ status: 0, stdout: VERSION, stderr: "" });
		expect(readFileSync(cache, "utf8")).toBe("");
	});

	test("is not kept where Node is told to keep nothing", () => {
		const { cache, version } = installed();
		expect(version({ NODE_DISABLE_COMPILE_CACHE: "1" })).toMatchObject({ status: 0, stderr: "" });
		expect(existsSync(cache)).toBe(false);
	});
});

test("no schema is compiled: making its parser would cost more than it gains", () => {
	const ending = "globalThis.Function=new Proxy(Function,{construct(){process.exit(99)}})";
	const { stderr } = runNode(
		["--import", `data:text/javascript,${ending}`, join(PACKAGE, PROGRAM), "review", "check"],
		{ CODEX_WORKERS_WORKER_ID: "worker-1701523200-123" },
	);
	expect(stderr).toMatch(/^WORKER_ENVIRONMENT_INVALID: /);
});

/** The built files, without what makes their names unique. */
function names(): string[] {
	return readdirSync(DIST)
		.filter((name) => name.endsWith(".mjs"))
		.map(nameOf);
}

const nameOf = (file: string): string => file.replace(/(?:-[\w-]{8})?\.mjs$/, "");

/** The files that one of them loads before it does anything. */
function needsOf(name: string): string[] {
	const files = readdirSync(DIST).filter((file) => file.endsWith(".mjs") && nameOf(file) === name);
	return files.flatMap((file) => {
		const text = readFileSync(join(DIST, file), "utf8");
		const needed = text.matchAll(/(?:from|\bimport)"\.\/(?<file>[\w.-]+)"/g);
		return [...needed].map(({ groups }) => nameOf(groups?.["file"] ?? ""));
	});
}

/** A file and all that it loads before it does anything. */
function readAtStart(name: string, known: ReadonlySet<string> = new Set()): string[] {
	const found = new Set([...known, name]);
	for (const needed of needsOf(name)) {
		if (found.has(needed)) continue;
		for (const one of readAtStart(needed, found)) found.add(one);
	}
	return [...found].sort();
}

const reads = (name: string, other: string): boolean => readAtStart(name).includes(other);

/** A copy of what is installed. */
function installed() {
	const folder = mkdtempSync(join(tmpdir(), "cli-bundle-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const cache = join(folder, "dist", "cache");
	for (const name of ["bin", "dist", "package.json"]) {
		const isOurs = (path: string) => path !== join(DIST, "cache");
		cpSync(join(PACKAGE, name), join(folder, name), { recursive: true, filter: isOurs });
	}
	return {
		folder,
		cache,
		kept: () =>
			readdirSync(cache, { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map(({ parentPath, name }) => join(parentPath, name)),
		version: (env: Readonly<Record<string, string>> = {}) =>
			runNode([join(folder, PROGRAM), "--version"], env),
	};
}

/** Runs this Node with nothing but `env` in its environment. */
function runNode(argv: readonly string[], env: Readonly<Record<string, string>>) {
	const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: "utf8", env });
	return { status, stdout, stderr };
}
