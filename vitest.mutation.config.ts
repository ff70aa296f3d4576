import { defineConfig } from "vitest/config";

/** The tests that a mutant has to survive: those of the two places that decide. */
export default defineConfig({
	ssr: { resolve: { conditions: ["@codex-workers/source"] } },
	test: {
		include: [
			"packages/gate-hook/src/policy/**/*.test.ts",
			"packages/shell-analysis/src/**/*.test.ts",
		],
		// They take seconds, meet nearly every mutant, and some of them are drawn at random.
		exclude: ["**/*.system.test.ts", "packages/shell-analysis/src/{caps,properties}.test.ts"],
		isolate: false,
		pool: "threads",
		// As in the usual run: a test that only waits on a busy machine kills nothing.
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});
