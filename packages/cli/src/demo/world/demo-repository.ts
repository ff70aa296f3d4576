/** The repository of the demo: a small package with a test, and a bug that the test misses. */
export const DEMO_REPOSITORY = { owner: "acme", name: "duration" } as const;

/** Its files as first committed, by path. */
export const DEMO_FILES: Readonly<Record<string, string>> = {
	"package.json": `${JSON.stringify(
		{
			name: "duration",
			version: "1.0.0",
			type: "module",
			private: true,
			exports: "./src/format-duration.ts",
			scripts: { test: "node --test" },
		},
		null,
		2,
	)}\n`,
	"README.md": "# duration\n\n`formatDuration(90)` is `1m 30s`.\n",
	"src/format-duration.ts": `/** Seconds as people say them: \`1m 30s\`. */
export function formatDuration(seconds: number): string {
	const minutes = Math.floor(seconds / 60);
	const rest = Math.round(seconds % 60);
	return minutes === 0 ? \`\${rest}s\` : \`\${minutes}m \${rest}s\`;
}
`,
	"src/format-duration.test.ts": `import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDuration } from "./format-duration.ts";

test("seconds alone", () => assert.equal(formatDuration(42), "42s"));
test("minutes and seconds", () => assert.equal(formatDuration(90), "1m 30s"));
`,
};

/** The issue that the worker gets, Ready on the board. */
export const DEMO_ISSUE = {
	number: 123,
	title: "formatDuration(119.7) says 1m 60s",
	body: [
		"`formatDuration(119.7)` returns `1m 60s`.",
		"",
		"There is no such thing as 60 seconds past a minute: it should return `2m 0s`.",
	].join("\n"),
} as const;
