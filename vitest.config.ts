import { defineConfig } from "vitest/config";

const conditions = ["@codex-workers/source"];

export default defineConfig({
	test: {
		projects: [
			{
				ssr: { resolve: { conditions } },
				test: {
					name: "unit",
					include: ["packages/*/{src,oracle}/**/*.test.ts", "bench/src/**/*.test.ts"],
					isolate: false,
					pool: "threads",
				},
			},
			{
				ssr: { resolve: { conditions } },
				test: {
					name: "e2e",
					include: ["e2e/src/**/*.test.ts"],
					isolate: false,
					pool: "threads",
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
		],
	},
});
