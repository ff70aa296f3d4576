import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { commitBody } from "./commit-body.ts";
import { formatCommitMessage } from "./format-commit-message.ts";
import { parseCommitMessage } from "./parse-commit-message.ts";

const WORKER = "worker-1701523200-123";
const ENVIRONMENT = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
const TITLE = {
	type: "feat",
	description: "Add dark mode toggle to settings",
	issue: 123,
} as const;
const SUBJECT = "feat: Add dark mode toggle to settings (#123)";
const LIST = "- Created ThemeContext\n- Added toggle switch";
const whole = {
	title: { ...TITLE, scope: null, breaking: false },
	trailers: [],
	worker_id: WORKER,
};

describe("a commit message", () => {
	test("is a title, a body and the worker's trailer", () => {
		const text = formatCommitMessage({ title: TITLE, body: LIST, worker_id: WORKER });
		expect(text).toBe(`${SUBJECT}\n\n${LIST}\n\nWorker: ${WORKER}`);
		expect(parseCommitMessage(text)).toEqual({ type: "commit", message: { ...whole, body: LIST } });
	});

	test("needs no body", () => {
		const text = formatCommitMessage({ title: TITLE, body: " \n\n", worker_id: WORKER });
		expect(text).toBe(`${SUBJECT}\n\nWorker: ${WORKER}`);
		expect(parseCommitMessage(text)).toEqual({ type: "commit", message: { ...whole, body: "" } });
	});

	test.each([
		["the seed's robot", `${SUBJECT}\n\n${LIST}\n\n🤖 Worker: ${WORKER}`],
		["a robot that lost its encoding", `${SUBJECT}\n\n${LIST}\n\nð\u009f¤\u0096 Worker: ${WORKER}`],
		["another one", `${SUBJECT}\n\n${LIST}\n\nðŸ¤– Worker: ${WORKER}`],
		["question marks for the robot", `${SUBJECT}\n\n${LIST}\n\n???? Worker: ${WORKER}`],
		["the robot below the list", `${SUBJECT}\n\n${LIST}\n🤖 Worker: ${WORKER}`],
		["bold type and code", `${SUBJECT}\n\n${LIST}\n\n**Worker:** \`${WORKER}\``],
		[
			"CRLF, a mark and blanks",
			`\uFEFF${SUBJECT}\n \n${LIST}\n\nWorker: ${WORKER}\n\n`.replaceAll("\n", "\r\n"),
		],
	])("is read with %s", (_, text) => {
		expect(parseCommitMessage(text)).toEqual({ type: "commit", message: { ...whole, body: LIST } });
	});

	test("keeps other trailers, on both sides of the worker's", () => {
		const author = { token: "Co-authored-by", value: "A <a@example.com>" };
		const text = `${SUBJECT}\n\nBody\n\nCo-authored-by: A <a@example.com>\nWorker: ${WORKER}\nRefs: #9`;
		const trailers = [author, { token: "Refs", value: "#9" }];
		const message = { ...whole, body: "Body", trailers };
		expect(parseCommitMessage(text)).toEqual({ type: "commit", message });
		expect(parseCommitMessage(formatCommitMessage(message))).toEqual({ type: "commit", message });
	});

	test("keeps a body that looks like trailers as body", () => {
		const text = formatCommitMessage({
			title: TITLE,
			body: "Note: this\nThat: too",
			worker_id: WORKER,
		});
		expect(parseCommitMessage(text)).toMatchObject({
			message: { body: "Note: this\nThat: too", trailers: [] },
		});
	});

	test.each([
		["nothing", "", 1, "empty"],
		["a bad title", `Feat: a (#1)\n\nWorker: ${WORKER}`, 1, "lower case"],
		[
			"the seed's placeholders",
			"[type]: [description] (#[ISSUE])\n\n🤖 Worker: [WORKER_ID]",
			1,
			"placeholder",
		],
		["a title only", SUBJECT, 1, "last line must be Worker"],
		["no empty line", `${SUBJECT}\nWorker: ${WORKER}`, 2, "empty line"],
		["no worker", `${SUBJECT}\n\nBody`, 3, "last line must be Worker"],
		["a placeholder for the worker", `${SUBJECT}\n\nWorker: [WORKER_ID]`, 3, "no worker's id"],
		["two workers", `${SUBJECT}\n\nWorker: ${WORKER}\n\nWorker: ${WORKER}`, 5, "second line"],
		["text behind the worker", `${SUBJECT}\n\nWorker: ${WORKER}\n\nBody`, 3, "last paragraph"],
		[
			"another issue's worker",
			`${SUBJECT}\n\nWorker: worker-1701523200-124`,
			3,
			"not one of issue 123",
		],
		[
			"another issue closed",
			`${SUBJECT}\n\nBody.\nFixes #999\n\nWorker: ${WORKER}`,
			4,
			"close issue 999",
		],
		[
			"another one far behind its word",
			`${SUBJECT}\n\nFixes\n\n\n#999\n\nWorker: ${WORKER}`,
			6,
			"close issue 999",
		],
		[
			"an issue elsewhere",
			`${SUBJECT}\n\ncloses a/b#123\n\nWorker: ${WORKER}`,
			3,
			"close issue 123",
		],
	])("with %s is refused and names the line", (_, text, line, why) => {
		expect(parseCommitMessage(text)).toEqual({
			type: "invalid",
			line,
			why: expect.stringContaining(why),
		});
	});

	test("may close its own issue", () => {
		const text = `${SUBJECT}\n\nCloses #123\n\nWorker: ${WORKER}`;
		expect(parseCommitMessage(text)).toMatchObject({ message: { body: "Closes #123" } });
	});

	test.each([
		["closes another issue", { body: "fixes #9" }],
		["names a worker", { body: `Worker: ${WORKER}` }],
		["is of another issue's worker", { worker_id: "worker-1701523200-9" }],
		["has a trailer with a line end", { trailers: [{ token: "A", value: "b\n\nC" }] }],
		["has a trailer without a value", { trailers: [{ token: "A", value: "" }] }],
		["has a trailer with blanks", { trailers: [{ token: "A b", value: "c" }] }],
		["has a trailer for another worker", { trailers: [{ token: "Worker", value: WORKER }] }],
	])("is not written when it %s", (_, parts) => {
		expect(() => formatCommitMessage({ title: TITLE, worker_id: WORKER, ...parts })).toThrow(
			expect.objectContaining({ code: "COMMIT_MESSAGE_INVALID" }),
		);
	});
});

const lines = fc.oneof(
	fc.string({ unit: "binary", maxLength: 40 }),
	fc.string({ maxLength: 60 }),
	fc.constantFrom(
		"---",
		"--- a/file",
		"# a comment",
		"# ------------------------ >8 ------------------------",
		"Signed-off-by: A <a@example.com>",
		"  indented",
		"(cherry picked from commit abc)",
		"Conflicts:",
		"\tfile",
		"",
		"Worker:",
		`Worker: ${WORKER}`,
		"fixes #9",
	),
);
const bodies = fc.array(lines, { maxLength: 8 }).map((all) => all.join("\n"));

function written(body: string): string | undefined {
	try {
		return formatCommitMessage({ title: TITLE, body, worker_id: WORKER });
	} catch (error) {
		expect(error).toMatchObject({ code: "COMMIT_MESSAGE_INVALID" });
		return undefined;
	}
}

describe("a commit message with any body", () => {
	test("is read back as it was written", () =>
		fc.assert(
			fc.property(bodies, (body) => {
				const text = written(body);
				fc.pre(text !== undefined);
				const message = { ...whole, body: commitBody(body) };
				expect(parseCommitMessage(text)).toEqual({ type: "commit", message });
			}),
			{ numRuns: 500 },
		));

	test("has for git exactly one trailer", () =>
		fc.assert(
			fc.property(bodies, (body) => {
				const text = written(body);
				fc.pre(text !== undefined);
				const trailers = execFileSync("git", ["interpret-trailers", "--parse"], {
					input: text,
					encoding: "utf8",
					env: ENVIRONMENT,
				});
				expect(trailers).toBe(`Worker: ${WORKER}\n`);
			}),
			{ numRuns: 40 },
		));

	test("is read without a throw from any text", () =>
		fc.assert(
			fc.property(bodies, (text) => {
				expect(parseCommitMessage(text).type).toBe("invalid");
				expect(["invalid", "commit"]).toContain(parseCommitMessage(`${SUBJECT}\n\n${text}`).type);
			}),
		));
});

test("git keeps a commit message as it was written", () => {
	const repository = mkdtempSync(join(tmpdir(), "commit-message-"));
	onTestFinished(() => rmSync(repository, { recursive: true }));
	const git = (args: string[], input = "") =>
		execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], {
			cwd: repository,
			input,
			encoding: "utf8",
			env: ENVIRONMENT,
		});
	const body = "## Changes\n---\n- one  \n\n\n\n- two\n# ------------------------ >8 ---\nend";
	git(["init", "--quiet"]);
	const text = formatCommitMessage({ title: TITLE, body, worker_id: WORKER });
	git(["commit", "--quiet", "--allow-empty", "--cleanup=strip", "--file=-"], text);
	expect(git(["log", "--format=%B"]).trimEnd()).toBe(text);
	expect(git(["log", "--format=%(trailers:key=Worker,valueonly)"]).trim()).toBe(WORKER);
});
