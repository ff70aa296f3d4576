import { describe, expect, test } from "vitest";
import { readWorkerSession } from "./worker-session.ts";

const WORKER = {
	CODEX_WORKERS_WORKER_ID: "worker-1701523200-123",
	CODEX_WORKERS_ISSUE: "123",
	CODEX_WORKERS_ATTEMPT: "1",
	CODEX_WORKERS_REPOSITORY: "acme/widget",
	CODEX_WORKERS_BRANCH: "feature/123-adds",
	CODEX_WORKERS_BASE: "main",
	CODEX_WORKERS_CLAIM: "a".repeat(40),
	CODEX_WORKERS_ROOT: "/work/widget",
};

describe("a worker's environment", () => {
	test("says who a command runs for", () => {
		expect(readWorkerSession(WORKER)).toMatchObject({ issue: 123, orchestrationId: null });
	});

	test.each<[string, Record<string, string | undefined>]>([
		["nothing of it", {}],
		["only empty variables", Object.fromEntries(Object.keys(WORKER).map((name) => [name, ""]))],
		["what a person may have set", { CODEX_WORKERS_NODE: "/bin/node", ORCHESTRATION_ID: "x" }],
	])("with %s is not a worker's", (_, env) => {
		expect(() => readWorkerSession(env)).toThrow(expect.objectContaining({ code: "NOT_A_WORKER" }));
	});

	test("takes an empty variable for none", () => {
		const env = { ...WORKER, CODEX_WORKERS_REVIEW: "", ORCHESTRATION_ID: "" };
		expect(readWorkerSession({ ...env, CODEX_WORKERS_CLAIM_REF: "" })).toEqual(
			readWorkerSession(WORKER),
		);
	});

	test.each([
		["CODEX_WORKERS_WORKER_ID", "me", /^CODEX_WORKERS_WORKER_ID /],
		["CODEX_WORKERS_WORKER_ID", "", /^CODEX_WORKERS_WORKER_ID is missing$/],
		["CODEX_WORKERS_ISSUE", "x", /^CODEX_WORKERS_ISSUE must be a number$/],
		["CODEX_WORKERS_ISSUE", "-1", /^CODEX_WORKERS_ISSUE must be more than 0$/],
		["CODEX_WORKERS_ATTEMPT", "1.5", /^CODEX_WORKERS_ATTEMPT must be a whole number$/],
		["CODEX_WORKERS_CLAIM", "abc", /^CODEX_WORKERS_CLAIM /],
		["CODEX_WORKERS_CLAIM_REF", "main", /^CODEX_WORKERS_CLAIM_REF /],
		["CODEX_WORKERS_TRUST", "{", /^CODEX_WORKERS_TRUST must be a mapping$/],
		["CODEX_WORKERS_TRUST", '{"workers":3}', /^CODEX_WORKERS_TRUST, workers must be a list$/],
		["CODEX_WORKERS_REVIEW", '{"yolo":1}', /^CODEX_WORKERS_REVIEW does not take "yolo"$/],
	])("names %s where it is %j", (name, value, problem) => {
		const prefix = "The worker's environment is broken: ";
		try {
			readWorkerSession({ ...WORKER, [name]: value });
			expect.unreachable();
		} catch (error) {
			expect(error).toMatchObject({
				code: "WORKER_ENVIRONMENT_INVALID",
				hint: expect.stringMatching(/codex-workers dispatch/),
			});
			const { message } = error instanceof Error ? error : new Error();
			expect(message.startsWith(prefix)).toBe(true);
			expect(message.slice(prefix.length, -1)).toMatch(problem);
			expect(message).not.toMatch(/pattern|invalid|expected|undefined|NaN/i);
		}
	});

	test("names every variable at fault at once", () => {
		const env = { CODEX_WORKERS_WORKER_ID: "worker-1701523200-123", CODEX_WORKERS_ISSUE: "x" };
		expect(() => readWorkerSession(env)).toThrow(
			/CODEX_WORKERS_ISSUE must be a number; CODEX_WORKERS_ATTEMPT is missing; .*_ROOT is missing\./,
		);
	});
});
