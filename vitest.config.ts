import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Tests that drive whole programs at length: the real Codex, kills and faults at every step. */
const SYSTEM = "**/*.{system,codex}.test.ts";
const SOURCES = ["packages/*/{src,oracle}", "{bench,evals}/src"];

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
					include: SOURCES.map((folder) => `${folder}/**/*.test.ts`),
					exclude: [SYSTEM],
					...running,
				},
			},
			{
				ssr: { resolve: { conditions } },
				test: {
					name: "e2e",
					include: ["e2e/src/**/*.test.ts"],
					exclude: [SYSTEM],
					...running,
				},
			},
			{
				ssr: { resolve: { conditions } },
				test: {
					name: "system",
					include: [...SOURCES, "e2e/src"].map((folder) => `${folder}/${SYSTEM}`),
					...running,
					// These wait for their programs even more.
					maxWorkers: availableParallelism() + 2,
				},
			},
		],
	},
});
