import { Configuration } from "@codex-workers/protocol";
import { expect, test } from "vitest";
import { workerSpec } from "../testing/worker-spec.ts";
import { workerEnvironment } from "./worker-environment.ts";

test("a worker's environment says who it is, and passes on only what is allowed", () => {
	const spec = workerSpec({ command_folder: "/opt/codex-workers/bin" });
	const env = {
		PATH: "/usr/bin",
		GH_TOKEN: "gho_x",
		NODE_OPTIONS: "--require /evil.js",
		CODEX_WORKERS_ISSUE: "99",
	};
	expect(workerEnvironment(spec, env)).toEqual({
		PATH: "/opt/codex-workers/bin:/usr/bin",
		GH_TOKEN: "gho_x",
		GH_PROMPT_DISABLED: "1",
		GIT_TERMINAL_PROMPT: "0",
		CODEX_WORKERS_WORKER_ID: "worker-1-7",
		CODEX_WORKERS_ISSUE: "7",
		CODEX_WORKERS_ATTEMPT: "1",
		CODEX_WORKERS_REPOSITORY: "acme/widget",
		CODEX_WORKERS_BRANCH: "feature/7-fix-it",
		CODEX_WORKERS_CLAIM: "1".repeat(40),
		CODEX_WORKERS_CLAIM_REF: "refs/codex-workers/claims/7",
		CODEX_WORKERS_REVIEW: JSON.stringify(spec.configuration.review),
		CODEX_WORKERS_BASE: "main",
		CODEX_WORKERS_ROOT: "/src/widget",
		CODEX_WORKERS_ARMED_FILE: "/src/widget/.codex-workers/workers/worker-1-7.armed.json",
		CODEX_WORKERS_TURNS: "100",
		CODEX_WORKERS_TURN_STEPS: "50 80 85 90 95",
		CODEX_WORKERS_TOOL_CALLS: "100",
		CODEX_WORKERS_TURNS_FOLDER: "/src/widget/.codex-workers/workers/worker-1-7.turns",
		CODEX_WORKERS_SCOPE: "standard",
		CODEX_WORKERS_CHECKS: "[]",
		CODEX_WORKERS_READ_TOOLS: "[]",
		CODEX_WORKERS_TRUST: '{"dispatchers":[],"workers":[],"reviewers":[]}',
	});
});

test("without a folder of commands the PATH stays as it is", () => {
	expect(workerEnvironment(workerSpec(), { PATH: "/usr/bin" })["PATH"]).toBe("/usr/bin");
});

const TOKENS = {
	...{ GH_TOKEN: "gho_dispatcher", GITHUB_TOKEN: "gho_other", GH_ENTERPRISE_TOKEN: "ghe_x" },
	...{ GITHUB_ENTERPRISE_TOKEN: "ghe_y", GH_WORKER_TOKEN: "gho_worker" },
};
const withOwnToken = workerSpec({
	configuration: Configuration.parse({ workers: { tokenEnv: "GH_WORKER_TOKEN" } }),
});

test("a worker with a token of its own has no other, under whatever name", () => {
	const env = workerEnvironment(withOwnToken, TOKENS);
	const tokens = Object.entries(env).filter(([, value]) => /^gh[oe]_/.test(value));
	expect(tokens).toEqual([["GH_TOKEN", "gho_worker"]]);
});

test.each([{}, { GH_WORKER_TOKEN: "" }])(
	"a worker whose own token is missing does not get another one: %j",
	(change) => {
		const { GH_WORKER_TOKEN: _, ...others } = TOKENS;
		expect(() => workerEnvironment(withOwnToken, { ...others, ...change })).toThrow(
			expect.objectContaining({ code: "WORKER_TOKEN_MISSING" }),
		);
	},
);
