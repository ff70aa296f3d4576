import { defineConfig } from "tsdown";

const source = ["@codex-workers/source", "node", "import", "default"];

/** A package that other packages import: ESM with declarations. */
export const library = defineConfig({
	entry: "src/index.ts",
	dts: true,
	platform: "node",
	target: "node22",
	publint: true,
});

/** A Codex hook: one self-contained CommonJS file, because Node's start-up is the cost of a hook. */
export const hookBundle = (entry: Record<string, string>) =>
	defineConfig({
		entry,
		format: "cjs",
		platform: "node",
		target: "node22",
		minify: true,
		dts: false,
		outDir: "dist",
		deps: { alwaysBundle: [/.*/] },
		inputOptions: { resolve: { conditionNames: source } },
	});
