import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { codexVersion } from "./codex-version.ts";
import { findCodexBinary } from "./find-codex-binary.ts";

const linux = { platform: "linux", arch: "x64" } as const;
const NATIVE = "vendor/x86_64-unknown-linux-musl/bin/codex";
const ELF = "\u007fELF";

async function place(files: Readonly<Record<string, string>>): Promise<string> {
	const root = await realpath(await mkdtemp(join(tmpdir(), "codex-places-")));
	onTestFinished(() => rm(root, { recursive: true, force: true }));
	for (const [name, text] of Object.entries(files)) {
		await mkdir(dirname(join(root, name)), { recursive: true });
		await writeFile(join(root, name), text, { mode: 0o755 });
	}
	return root;
}

const WRAPPER = {
	"node_modules/@openai/codex/package.json": "{}",
	"node_modules/@openai/codex/bin/codex.js": "#!/usr/bin/env node\n",
};
const INSTALLED = {
	...WRAPPER,
	"node_modules/@openai/codex-linux-x64/package.json": "{}",
	[`node_modules/@openai/codex-linux-x64/${NATIVE}`]: ELF,
};
const nativeIn = (root: string) => join(root, "node_modules/@openai/codex-linux-x64", NATIVE);

test("the native binary of an installed package is found from a directory below it", async () => {
	const root = await place({ ...INSTALLED, "packages/a/index.js": "" });
	expect(
		await findCodexBinary({ resolveFrom: ["/nowhere", join(root, "packages/a")], ...linux }),
	).toEqual({
		path: nativeIn(root),
		isNative: true,
		foundIn: "package",
	});
});

test("a package that carries its binary itself is found too", async () => {
	const root = await place({ ...WRAPPER, [`node_modules/@openai/codex/${NATIVE}`]: ELF });
	const found = await findCodexBinary({ resolveFrom: [root], ...linux });
	expect(found.path).toBe(join(root, "node_modules/@openai/codex", NATIVE));
});

test("the wrapper that npm links on PATH leads to its native binary", async () => {
	const root = await place(INSTALLED);
	const bin = join(root, "bin");
	await mkdir(bin);
	await symlink(join(root, "node_modules/@openai/codex/bin/codex.js"), join(bin, "codex"));
	expect(await findCodexBinary({ resolveFrom: [], path: `relative::${bin}`, ...linux })).toEqual({
		path: nativeIn(root),
		isNative: true,
		foundIn: "path",
	});
});

test("a package manager's shim on PATH leads to the native binary", async () => {
	const root = await place({ ...INSTALLED, "node_modules/.bin/codex": "#!/bin/sh\n" });
	const path = join(root, "node_modules/.bin");
	const found = await findCodexBinary({ resolveFrom: [], path, ...linux });
	expect(found).toMatchObject({ path: nativeIn(root), isNative: true });
});

test("a binary on PATH is taken as it is, after entries that cannot be run", async () => {
	const root = await place({ "a/codex": ELF, "b/codex/dir": "", "c/codex": ELF });
	await chmod(join(root, "a/codex"), 0o644);
	const path = ["a", "b", "none", "c"].map((name) => join(root, name)).join(":");
	const found = await findCodexBinary({ resolveFrom: [], path, ...linux });
	expect(found).toEqual({ path: join(root, "c/codex"), isNative: true, foundIn: "path" });
});

test("the user's own script is kept, and known not to be native", async () => {
	const root = await place({ ...INSTALLED, "my-codex": "#!/bin/sh\n" });
	const found = await findCodexBinary({
		explicit: join(root, "my-codex"),
		resolveFrom: [root],
		...linux,
	});
	expect(found).toEqual({ path: join(root, "my-codex"), isNative: false, foundIn: "explicit" });
});

test("an explicit path goes before everything else, an empty one is none", async () => {
	const root = await place({ ...INSTALLED, other: ELF });
	const places = { resolveFrom: [root], ...linux };
	expect((await findCodexBinary({ ...places, explicit: join(root, "other") })).foundIn).toBe(
		"explicit",
	);
	expect((await findCodexBinary({ ...places, explicit: "" })).foundIn).toBe("package");
});

test.each([
	["nothing is installed", {}, {}, "CODEX_NOT_INSTALLED"],
	["only the wrapper is installed", WRAPPER, {}, "CODEX_PLATFORM_UNAVAILABLE"],
	[
		"Codex has no build for the machine",
		INSTALLED,
		{ arch: "riscv64" },
		"CODEX_PLATFORM_UNAVAILABLE",
	],
	["the explicit path is wrong", INSTALLED, { explicit: "none" }, "CODEX_NOT_INSTALLED"],
	[
		"the explicit path is a directory",
		INSTALLED,
		{ explicit: "node_modules" },
		"CODEX_NOT_EXECUTABLE",
	],
	[
		"the explicit path is a wrapper alone",
		WRAPPER,
		{ explicit: "node_modules/@openai/codex/bin/codex.js" },
		"CODEX_PLATFORM_UNAVAILABLE",
	],
] as const)("it is a clear error when %s", async (_, files, places, code) => {
	const root = await place(files);
	const explicit = "explicit" in places ? { explicit: join(root, places.explicit) } : {};
	const found = findCodexBinary({ resolveFrom: [root], ...linux, ...places, ...explicit });
	await expect(found).rejects.toMatchObject({ code, hint: expect.stringMatching(/\.$/) });
});

test("a binary in a package that may not be run is a clear error", async () => {
	const root = await place(INSTALLED);
	await chmod(nativeIn(root), 0o644);
	await expect(findCodexBinary({ resolveFrom: [root], ...linux })).rejects.toMatchObject({
		code: "CODEX_NOT_EXECUTABLE",
		hint: expect.stringContaining("chmod +x"),
	});
});

test("the real Codex of this workspace is found and tells its version", async () => {
	const { path, isNative } = await findCodexBinary({ resolveFrom: [import.meta.dirname] });
	expect(isNative).toBe(true);
	expect(await codexVersion(path)).toMatch(/^\d+\.\d+\.\d+/);
});

test.each([
	["says something else", "#!/bin/sh\necho hello\n"],
	["fails", "#!/bin/sh\nexit 3\n"],
	["is not a program", "not a program"],
])("a binary that %s is not a Codex", async (_, text) => {
	const root = await place({ codex: text });
	await expect(codexVersion(join(root, "codex"))).rejects.toMatchObject({
		code: "CODEX_NOT_USABLE",
	});
});
