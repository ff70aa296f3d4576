import { defineConfig } from "tsdown";
import { writeHookManifest } from "./hook-manifest.ts";

const source = ["@codex-workers/source", "node", "import", "default"];

/** A package that other packages import: ESM with declarations. */
export const library = defineConfig({
	entry: "src/index.ts",
	dts: true,
	platform: "node",
	target: "node22",
	publint: true,
});

/** What is started as a process of its own, with all that it needs: loading is most of its start. */
const bundle = (entry: Record<string, string>, format: "cjs" | "esm") =>
	defineConfig({
		entry,
		format,
		platform: "node",
		target: "node22",
		minify: true,
		dts: false,
		outDir: "dist",
		deps: { alwaysBundle: [/.*/] },
		inputOptions: { resolve: { conditionNames: source } },
	});

/** A program beside a library. */
export const program = (entry: Record<string, string>) => bundle(entry, "esm");

/** A Codex hook: CommonJS, which Node starts soonest, and the hashes of all its files. */
export const hookBundle = (entry: Record<string, string>) =>
	defineConfig({
		...bundle(entry, "cjs"),
		hooks: { "build:done": ({ options }) => writeHookManifest(options) },
	});
