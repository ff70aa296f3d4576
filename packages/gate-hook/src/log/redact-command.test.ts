import { expect, test } from "vitest";
import { redactCommand } from "./redact-command.ts";

test.each([
	["gh pr create --fill", "gh pr create --fill"],
	["GH_TOKEN=abc gh pr create", "GH_TOKEN=[redacted] gh pr create"],
	["MY_API_KEY='a b' run", "MY_API_KEY=[redacted] run"],
	["echo ghp_0123456789abcdef", "echo [redacted]"],
	["echo github_pat_0123456789_abc", "echo [redacted]"],
	['curl -H "Authorization: Bearer abcdefgh" x', 'curl -H "Authorization:[redacted]" x'],
	["curl -H 'authorization:token abcdefgh' x", "curl -H 'authorization:[redacted]' x"],
	["http x 'X-Auth: Bearer abcdefghi'", "http x 'X-Auth: Bearer [redacted]'"],
	["git push https://me:pw@host/r", "git push https://[redacted]@host/r"],
	["echo s3cr3t-value!", "echo [redacted]"],
])("%s is logged as %s", (command, shown) => {
	expect(redactCommand(command, ["s3cr3t-value!", "", "short"])).toBe(shown);
});

test("a long command is cut, and however it is built that takes no time", () => {
	const started = performance.now();
	for (const part of ["a", " ", "token=", "bearer ", "://", "authorization:", "token"]) {
		expect(redactCommand(part.repeat(200_000), []).length).toBeLessThanOrEqual(500);
	}
	expect(performance.now() - started).toBeLessThan(2_000);
});

test("a secret that is cut off is hidden all the same", () => {
	const secret = "s3cr3t-value!".repeat(20);
	expect(redactCommand(secret.repeat(17), [secret])).not.toContain("s3cr3t");
});
