import { appendFileSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stopHookFiles } from "@codex-workers/stop-hook";
import { turnHookFiles } from "@codex-workers/turn-hook";
import { describe, expect, test } from "vitest";
import type { WorkerHookFiles } from "../hooks/worker-hook-files.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { standInHooks } from "../testing/stand-in-hooks.ts";
import { proveHookFiles } from "./prove-hook-files.ts";
import { readHookManifest } from "./read-hook-manifest.ts";

const manifestOf = ({ gate }: WorkerHookFiles) => join(dirname(gate.bundle), "hook-manifest.json");

describe("the files of a worker's hooks", () => {
	test("are proved where they are what was built", async () => {
		await expect(proveHookFiles(standInHooks(scratchFolder()))).resolves.toBeUndefined();
	});

	test.each<[string, (files: WorkerHookFiles) => unknown, RegExp]>([
		["a launcher changed", ({ gate }) => appendFileSync(gate.launcher, " "), /launcher\.sh is not/],
		["a bundle changed", ({ stop }) => appendFileSync(stop.bundle, " "), /bundle\.cjs is not what/],
		["a launcher gone", ({ turn }) => rmSync(turn.launcher), /turn-launcher\.sh cannot be read/],
		["no manifest", (files) => rmSync(manifestOf(files)), /has no manifest/],
		["something else for one", (files) => writeFileSync(manifestOf(files), "[]"), /no manifest/],
		["text for one", (files) => writeFileSync(manifestOf(files), "{"), /no manifest/],
	])("with %s are refused, and which it is", async (_, change, why) => {
		const files = standInHooks(scratchFolder());
		change(files);
		await expect(proveHookFiles(files)).rejects.toMatchObject({
			code: "GATE_NOT_ARMED",
			message: expect.stringMatching(why),
		});
	});

	test("that the build did not make are refused", async () => {
		const files = standInHooks(scratchFolder());
		const bundle = join(dirname(files.stop.bundle), "mine.cjs");
		writeFileSync(bundle, "");
		await expect(proveHookFiles({ ...files, stop: { bundle } })).rejects.toThrow(
			"mine.cjs is none of what was built",
		);
	});

	test("of another folder are held against that folder's manifest", async () => {
		const files = standInHooks(scratchFolder());
		const folder = join(scratchFolder(), "copy");
		mkdirSync(folder);
		const bundle = join(folder, "bundle.cjs");
		copyFileSync(files.stop.bundle, bundle);
		await expect(proveHookFiles({ ...files, stop: { bundle } })).rejects.toThrow("no manifest");
	});
});

test.each([stopHookFiles().bundle, turnHookFiles().launcher])(
	"the build of %s has told what it made",
	async (path) => {
		expect(await readHookManifest(dirname(path))).toBeDefined();
	},
);
