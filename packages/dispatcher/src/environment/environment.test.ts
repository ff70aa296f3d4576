import { describe, expect, test } from "vitest";
import { passEnvironment } from "./pass-environment.ts";
import { printable } from "./printable.ts";
import { redact } from "./redact.ts";

describe("the environment of a worker", () => {
	test.each([
		["PATH", true],
		["HOME", true],
		["LC_ALL", true],
		["XDG_CONFIG_HOME", true],
		["GH_CONFIG_DIR", true],
		["GITHUB_API_URL", true],
		["GIT_SSH_COMMAND", true],
		["SSH_AUTH_SOCK", true],
		["CODEX_HOME", true],
		["CODEX_WORKERS_NODE", true],
		["CODEX_WORKERS_CLAIM", false],
		["CODEX_WORKERS_WORKER_ID", false],
		["CODEX_WORKERS_TRUST", false],
		["OPENAI_API_KEY", true],
		["https_proxy", true],
		["NODE_OPTIONS", false],
		["LD_PRELOAD", false],
		["BASH_ENV", false],
		["AWS_SECRET_ACCESS_KEY", false],
		["NPM_TOKEN", false],
		["CODEX_THREAD_ID", false],
		["GIT_CONFIG_VALUE_0", true],
		["GIT_AUTHOR_NAME", true],
		["GIT_EXTERNAL_DIFF", false],
		["GIT_EXEC_PATH", false],
		["GIT_DIR", false],
		["GITHUB_APP_PRIVATE_KEY", false],
		["GITHUB_WEBHOOK_SECRET", false],
		["GH_CLIENT_PASSWORD", false],
		["GITHUB_ENV", false],
		["GITHUB_ENV_NAME", true],
		["GIT_INDEX_FILE", false],
		["path", false],
	])("%s is passed on: %s", (name, isPassed) => {
		expect(passEnvironment({ [name]: "value" })).toEqual(isPassed ? { [name]: "value" } : {});
	});

	test("leaves out what is not set", () => {
		expect(passEnvironment({ HOME: undefined })).toEqual({});
	});
});

describe("a text without secrets", () => {
	const env = {
		GH_TOKEN: "gho_abcdef",
		GITHUB_TOKEN: "x",
		OPENAI_API_KEY: "sk-123456",
		GH_ENTERPRISE_TOKEN: "ghe_abcdef",
		GITHUB_ENTERPRISE_TOKEN: "ghe_uvwxyz",
	};

	test.each([
		["token gho_abcdef here", "token [redacted] here"],
		["sk-123456sk-123456", "[redacted][redacted]"],
		["ghe_abcdef, ghe_uvwxyz", "[redacted], [redacted]"],
		["https://me:pass@github.com/a/b", "https://[redacted]@github.com/a/b"],
		["https://gho_abcdef@github.com/", "https://[redacted]@github.com/"],
		["x marks the spot", "x marks the spot"],
		["git@github.com:a/b", "git@github.com:a/b"],
	])("%j becomes %j", (text, shown) => {
		expect(redact(text, env)).toBe(shown);
	});
});

describe("foreign text for people", () => {
	test.each([
		["\u001b[31mred\u001b[0m", "red"],
		["a\u0007b\u0000c", "abc"],
		["  one\n\ttwo  ", "one\n\ttwo"],
		["\u009b31m", "31m"],
	])("%j becomes %j", (text, shown) => {
		expect(printable(text)).toBe(shown);
	});

	test("keeps its end when it is long", () => {
		expect(printable("abcdef", 3)).toBe("…def");
	});
});
