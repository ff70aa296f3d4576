import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { execa } from "execa";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PackedPackage, packPackages } from "./pack-packages.ts";
import { publicPackages } from "./public-packages.ts";

/** What runs without anything beside it. */
const PROGRAMS = [
	"codex-workers",
	"@codex-workers/dispatcher",
	"@codex-workers/gate-hook",
	"@codex-workers/stop-hook",
	"@codex-workers/turn-hook",
];
const LICENSES = "dist/third-party-licenses.txt";
const names = await publicPackages();
let folder: string;
let packed: readonly PackedPackage[];

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "cw-tarballs-"));
	packed = await packPackages(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const packageOf = (name: string): PackedPackage => {
	const found = packed.find(({ manifest }) => manifest.name === name);
	if (found === undefined) throw new TypeError(`${name} is not packed`);
	return found;
};

test("what is published is the program and what it needs, all of one version", () => {
	const needed = new Set(["codex-workers"]);
	for (const name of needed) {
		for (const other of Object.keys(packageOf(name).manifest.dependencies)) {
			if (names.includes(other)) needed.add(other);
		}
	}
	expect([...needed].sort()).toEqual([...names].sort());
	expect(packed.map(({ manifest }) => manifest.name).sort()).toEqual([...names].sort());
	expect(new Set(packed.map(({ manifest }) => manifest.version)).size).toBe(1);
});

describe.each(names.map((name) => ({ name })))("the tarball of $name", ({ name }) => {
	test("holds the licence, the README and what was built, and nothing else", () => {
		const { files } = packageOf(name);
		expect(files).toEqual(expect.arrayContaining(["LICENSE", "README.md", "package.json"]));
		const built =
			/^(?:bin|dist)\/(?:[\w./-]+\.(?:mjs|cjs|sh|json|mjs\.map|d\.mts)|third-party-licenses\.txt|worker\/codex-workers)$/;
		const known = /^(?:LICENSE|README\.md|CHANGELOG\.md|package\.json)$/;
		expect(files.filter((file) => !(built.test(file) || known.test(file)))).toEqual([]);
		expect(files.filter((file) => /(?:^|\/)cache\/|\.test\./.test(file))).toEqual([]);
	});

	test("carries the licences of the code of others that was built into it", async () => {
		const { files, tarball } = packageOf(name);
		expect(files.includes(LICENSES)).toBe(PROGRAMS.includes(name));
		if (!files.includes(LICENSES)) return;
		const { stdout } = await execa("tar", ["-xzOf", tarball, `package/${LICENSES}`]);
		expect(stdout).toMatch(/^zod [\d.]+ \(MIT\)\n\nMIT License\n/m);
		expect(stdout).not.toContain("@codex-workers/");
	});

	test("has a manifest that anybody can install", () => {
		const { manifest } = packageOf(name);
		expect(manifest).toMatchObject({
			license: "MIT",
			type: "module",
			description: expect.stringMatching(/\w/),
			keywords: expect.arrayContaining(["codex", "github"]),
			engines: { node: ">=22.18" },
		});
		expect(Object.values(manifest.dependencies).join()).not.toMatch(/workspace:|catalog:/);
		expect(JSON.stringify(manifest["exports"])).not.toMatch(/source|src/);
		expect(Object.keys(manifest)).not.toContain("private");
	});

	test("is without fault to publint", async () => {
		const { tarball } = packageOf(name);
		const { messages, pkg } = await publint({
			pack: { tarball: await bytesOf(tarball) },
			strict: true,
		});
		expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
	});

	test("has types that are right for whoever imports it", async () => {
		const read = createPackageFromTarballData(
			new Uint8Array(await bytesOf(packageOf(name).tarball)),
		);
		const analysis = await checkPackage(read);
		if (name === "codex-workers") {
			expect(analysis.types, "a program, not a library").toBe(false);
			return;
		}
		// An ES module only: TypeScript's oldest resolution and `require` are not for it.
		const old = ["node10", "node16-cjs"];
		const problems = "problems" in analysis ? analysis.problems : ["no types"];
		expect(
			problems.filter(
				(problem) =>
					typeof problem === "string" ||
					!("resolutionKind" in problem && old.includes(problem.resolutionKind)),
			),
		).toEqual([]);
	});
});

async function bytesOf(file: string): Promise<ArrayBuffer> {
	return Uint8Array.from(await readFile(file)).buffer;
}
