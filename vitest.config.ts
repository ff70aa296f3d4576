import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const conditions = ["@codex-workers/source"];

/**
 * Processes, because a test that starts programs pays for the memory of the process it runs in: a
 * start is a copy of its page tables. One more than there are cores, because tests mostly wait.
 */
const running = {
	isolate: false,
	pool: "forks",
	maxWorkers: availableParallelism() + 1,
	testTimeout: 60_000,
	hookTimeout: 60_000,
} as const;

export default defineConfig({
	test: {
		projects: [
			{
				ssr: { resolve: { conditions } },
				test: {
					name: "unit",
					include: ["packages/*/{src,oracle}/**/*.test.ts", "{bench,evals}/src/**/*.test.ts"],
					...running,
				},
			},
			{
				ssr: { resolve: { conditions } },
				test: {
					name: "e2e",
					include: ["e2e/src/**/*.test.ts"],
					...running,
				},
			},
		],
	},
});
