import { defineConfig } from "vitest/config";

/** The tests that a mutant has to survive: those of the two places that decide. */
export default defineConfig({
	ssr: { resolve: { conditions: ["@codex-workers/source"] } },
	test: {
		include: [
			"packages/gate-hook/src/policy/**/*.test.ts",
			"packages/shell-analysis/src/**/*.test.ts",
		],
		isolate: false,
		pool: "threads",
	},
});
