import licenses from "rollup-plugin-license";
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

/** Who carries others' code carries their licences. */
const thirdPartyLicenses = licenses({
	thirdParty: {
		allow: { test: "(MIT OR ISC OR Apache-2.0 OR BSD-3-Clause)", failOnViolation: true },
		output: {
			file: "dist/third-party-licenses.txt",
			template: (dependencies) =>
				dependencies
					.filter(({ name }) => name?.startsWith("@codex-workers/") !== true)
					.map((one) => `${one.name} ${one.version} (${one.license})\n\n${one.licenseText ?? ""}`)
					.sort()
					.join(`\n${"-".repeat(80)}\n`),
		},
	},
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
		plugins: [thirdPartyLicenses],
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
