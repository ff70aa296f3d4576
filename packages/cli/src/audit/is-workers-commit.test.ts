import { formatCommitMessage } from "@codex-workers/protocol";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWorkersCommit } from "./is-workers-commit.ts";

const WORKER = "worker-1701523200-123";
const written = formatCommitMessage({
	title: { type: "feat", description: "Add", issue: 123 },
	body: "- one",
	worker_id: WORKER,
});

describe("a commit", { timeout: 30_000 }, () => {
	test.each([
		written,
		written.replaceAll("\n", "\r\n"),
		`feat: add\n\n🤖 Worker: ${WORKER}`,
		`feat: add\n\n???? Worker: ${WORKER}`,
		`x\n\n**Worker:** \`${WORKER}\``,
		`no title of ours\nworker: ${WORKER}-0a1f\n\nCo-authored-by: A <a@example.com>`,
	])("is a worker's: %j", (message) => {
		expect(isWorkersCommit(message)).toBe(true);
	});

	test.each([
		"",
		"feat: add",
		"Worker: me",
		"Worker: worker-1701523200",
		"Worker: worker-1701523200-0",
		`see ${WORKER}`,
		`Co-Worker: ${WORKER} and others`,
		`The worker ${WORKER} did it`,
		`Worker:\n${WORKER}`,
	])("is nobody's: %j", (message) => {
		expect(isWorkersCommit(message)).toBe(false);
	});

	test.each(["worker:", "*", "worker: worker-", "\n", "🤖"])(
		"of %j many times is read in one pass",
		(part) => {
			expect(isWorkersCommit(part.repeat(100_000))).toBe(false);
		},
	);

	test("is read without a throw, whatever it says", () =>
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				expect(isWorkersCommit(`${text}\n\nWorker: ${WORKER}`)).toBe(true);
			}),
		));
});
