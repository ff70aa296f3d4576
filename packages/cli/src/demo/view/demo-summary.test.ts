import { describe, expect, test } from "vitest";
import type { DemoReport } from "../demo-report.ts";
import { demoSummary } from "./demo-summary.ts";

const report: DemoReport = {
	ok: true,
	issue: 123,
	worker_id: "worker-1701523200-123",
	blocked: [
		{
			command: 'gh pr create --title "fix" --body "Closes #123"',
			kind: "policy",
			reason: "issue #123 has no trusted review artifact. Next step: post it",
		},
	],
	pull_request: 124,
	board_status: "In Review",
	worker_status: "completed",
	comments: 6,
	requests: 36,
	graphql_points: 29,
	seconds: 7.5,
};
const place = { kept: undefined, sandboxed: true, columns: 100 };

describe("the demo's summary", () => {
	test("says what was refused and why, and what is there now", () => {
		expect(demoSummary(report, place)).toMatchInlineSnapshot(`
			"
			The gate refused 1 pull requests
			  1. gh pr create … (policy)
			     issue #123 has no trusted review artifact. Next step: post it

			In the end
			  worker        worker-1701523200-123: completed
			  pull request  #124
			  board status  In Review
			  comments      6 on issue #123
			  GitHub        36 requests, 29 GraphQL points
			  sandbox       workspace-write
			  logs          removed with everything else; --keep keeps them
			  time          7.5 s
			"
		`);
	});

	test("keeps its indentation on a narrow terminal", () => {
		const lines = demoSummary(report, { ...place, columns: 40 }).split("\n");
		const reason = lines.filter((line) => line.startsWith("     "));
		expect(reason.length).toBeGreaterThan(1);
		for (const line of reason) expect(line.length).toBeLessThanOrEqual(40);
	});

	test("says loudly what is not as it must be", () => {
		const failed = { ...report, ok: false, problems: ["refusals: 1 instead of 2"] };
		expect(demoSummary(failed, place)).toContain("NOT AS IT MUST BE: refusals: 1 instead of 2");
	});

	test("names the folder that was kept, and the missing sandbox", () => {
		const text = demoSummary(report, { ...place, kept: "/tmp/demo", sandboxed: false });
		expect(text).toMatch(/logs +\/tmp\/demo/);
		expect(text).toMatch(/sandbox +none/);
	});
});
